// Puts the built ui and the runtime together as the app's resource, with brotli beside every file that gains from it.
import { brotliCompressSync, constants } from 'node:zlib';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = path.join(root, 'artifacts/outrigger/apps/cloner/build');
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
cpSync(path.join(root, 'ui/dist/cloner'), out, { recursive: true });
cpSync(path.join(root, 'artifacts/runtime'), out, { recursive: true });

const compressible = /\.(js|css|html|wasm|bin|json|svg|map)$/;
for (const name of readdirSync(out, { recursive: true })) {
  const file = path.join(out, name);
  if (!compressible.test(name) || statSync(file).size < 1024) continue;
  writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
  }));
}
