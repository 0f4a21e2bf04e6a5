// Makes src/engine/protocol.ts from protocol.schema.json; without --write it compares and fails when stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile } from 'json-schema-to-typescript';

const at = (name) => fileURLToPath(new URL(`../src/engine/${name}`, import.meta.url));
const schema = JSON.parse(readFileSync(at('protocol.schema.json'), 'utf8'));
const banner = '/** Made from the C# records by eng/protocol; not edited by hand. */';
const types = await compile(schema, 'Protocol', { bannerComment: banner, unreachableDefinitions: true, additionalProperties: false, format: true, style: { singleQuote: true, printWidth: 120 } });
// The compiler says of each type where it was found; that is of no use to a reader.
const made = types.replace(/\/\*\*\n \* This interface was referenced by[\s\S]*?\*\/\n/g, '').replace(/export interface Protocol \{\}\n/, '');
if (process.argv.includes('--write')) writeFileSync(at('protocol.ts'), made);
else if (readFileSync(at('protocol.ts'), 'utf8') !== made) {
  console.error('ui/src/engine/protocol.ts is stale: run eng/protocol and commit what it writes.');
  process.exit(1);
}
