// Copies a page the way a script of a few lines does: one after the other. node copy.mjs SITE EMAIL TOKEN TEMPLATE_ID PARENT_ID COUNT
// Prints {"copies": number, "seconds": number}. The client is the one that the tests install in tests/confluence.js.
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';

const home = join(import.meta.dirname, '../../tests/confluence.js/node_modules/confluence.js');
const { exports } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
const entry = (part) => (typeof part === 'string' ? part : entry(part.import ?? part.default));
const { createV1Client } = await import(pathToFileURL(join(home, entry(exports['.']))).href);

const [host, email, apiToken, id, parent, count] = process.argv.slice(2);
const { contentChildrenAndDescendants } = createV1Client({ host, auth: { type: 'basic', email, apiToken } });
const started = performance.now();
for (let copy = 1; copy <= Number(count); copy++) {
  await contentChildrenAndDescendants.copyPage({
    id,
    pageTitle: `By confluence.js ${copy}`,
    copyLabels: true,
    copyAttachments: true,
    destination: { type: 'parent_page', value: parent },
  });
}
console.log(JSON.stringify({ copies: Number(count), seconds: (performance.now() - started) / 1000 }));
