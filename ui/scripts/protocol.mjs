// Makes each app's protocol.ts from its protocol.schema.json; without --write it compares and fails when stale.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile } from 'json-schema-to-typescript';

const sources = fileURLToPath(new URL('../src/', import.meta.url));
const apps = readdirSync(sources).filter((name) => existsSync(`${sources}${name}/engine/protocol.schema.json`));
const style = { singleQuote: true, printWidth: 120 };
const bannerComment = '/** Made from the C# records by eng/protocol; not edited by hand. */';

async function typesOf(schema) {
  const types = await compile(schema, 'Protocol', { bannerComment, unreachableDefinitions: true, additionalProperties: false, format: true, style });
  // The compiler says of each type where it was found; that is of no use to a reader.
  return types.replace(/\/\*\*\n \* This interface was referenced by[\s\S]*?\*\/\n/g, '').replace(/export interface Protocol \{\}\n/, '');
}

for (const app of apps) {
  const at = `${sources}${app}/engine/protocol`;
  const made = await typesOf(JSON.parse(readFileSync(`${at}.schema.json`, 'utf8')));
  if (process.argv.includes('--write')) writeFileSync(`${at}.ts`, made);
  else if (!existsSync(`${at}.ts`) || readFileSync(`${at}.ts`, 'utf8') !== made) {
    console.error(`ui/src/${app}/engine/protocol.ts is stale: run eng/protocol and commit what it writes.`);
    process.exitCode = 1;
  }
}
if (apps.length === 0) throw new Error('No schema was found.');
