// Assembles the folder that a tab boots the core from: node eng/runtime.mjs PUBLISHED OUT [MAIN]
// Prints the folder's name, which holds a hash of its content, so that it may be cached for ever.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pack } from './pack.mjs';

const [published, out, main = 'Outrigger.Browser'] = process.argv.slice(2);
const loader = ['dotnet.js', 'dotnet.runtime.js', 'dotnet.native.js', 'dotnet.native.wasm'];
// Without the second one, most boots in a worker die: the runtime binds its exports before the other assemblies are there.
const core = ['System.Private.CoreLib.dll', 'System.Runtime.InteropServices.JavaScript.dll'];
const assemblies = readdirSync(published).filter((name) => name.endsWith('.dll')).sort();

// Some gateways refuse .dll; the runtime does not care what a file is called.
const served = (name) => name.replace(/\.dll$/, '.bin');
const asset = (name) => ({ name: served(name), virtualPath: name });
const resources = {
  jsModuleNative: [{ name: 'dotnet.native.js' }],
  jsModuleRuntime: [{ name: 'dotnet.runtime.js' }],
  wasmNative: [{ name: 'dotnet.native.wasm' }],
  coreAssembly: core.map(asset),
  assembly: assemblies.filter((name) => !core.includes(name)).map(asset),
};
const boot = `import { dotnet } from './dotnet.js';
const resources = ${JSON.stringify(resources, null, 2)};
export function boot() {
  // The folder's name changes with its content, so what is in the browser's cache is right and is not asked for again.
  const config = { mainAssemblyName: '${main}.dll', globalizationMode: 'invariant', disableNoCacheFetch: true, resources };
  return dotnet.withConfig(config).create();
}
`;

const files = new Map([...loader, ...assemblies].map((name) => [served(name), readFileSync(path.join(published, name))]));
files.set('boot.js', Buffer.from(boot));
const hash = createHash('sha256');
for (const [name, content] of files) hash.update(name).update('\0').update(content);
const folder = `runtime-${hash.digest('hex').slice(0, 12)}`;
rmSync(out, { recursive: true, force: true });
mkdirSync(path.join(out, folder), { recursive: true });
for (const [name, content] of files) writeFileSync(path.join(out, folder, name), content);
pack(path.join(out, folder));
console.log(folder);
