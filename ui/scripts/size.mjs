// Prints what each built app weighs without its runtime, as brotli would send it, and fails above the budgets: of an app with all
// its screens, and of the first paint of a page that loads with every issue or dashboard.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

const budgetKb = { cloner: 250, handoff: 320, pivot: 340 };
const firstPaintKb = { 'handoff/panel.html': 80, 'handoff/gadget.html': 80, 'pivot/gadget.html': 80, 'pivot/macro.html': 80 };
const built = fileURLToPath(new URL('../dist/', import.meta.url));
const apps = readdirSync(built).filter((name) => name !== 'harness');
const weightOf = (path) => brotliCompressSync(readFileSync(path)).length / 1024;
const shown = (kb) => kb.toFixed(1).padStart(8);

function weigh(app) {
  const folder = join(built, app);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(js|css|html|svg)$/.test(name));
  const sizes = files.map((name) => ({ name, kb: weightOf(join(folder, name)) })).sort((a, b) => b.kb - a.kb);
  const total = sizes.reduce((sum, { kb }) => sum + kb, 0);
  const allowed = budgetKb[app] ?? 0;
  for (const { name, kb } of sizes) console.log(`${shown(kb)} KB  ${app}/${name}`);
  console.log(`${shown(total)} KB  ${app} in all, ${allowed} allowed`);
  return files.length >= 3 && total <= allowed;
}

/** A document with everything that it names: scripts, what they import at once, and style sheets. */
function weighFirstPaint([page, allowed]) {
  const document = join(built, page);
  const named = [...readFileSync(document, 'utf8').matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map(([, name]) => join(document, '..', name));
  const total = [document, ...named].reduce((sum, path) => sum + weightOf(path), 0);
  console.log(`${shown(total)} KB  ${page} until its first paint, ${allowed} allowed`);
  return named.length >= 2 && total <= allowed;
}

const pages = Object.entries(firstPaintKb).filter(([page]) => apps.includes(page.split('/')[0]));
const within = [...apps.map(weigh), ...pages.map(weighFirstPaint)];
if (apps.length === 0) console.error('no app is built');
if (apps.length === 0 || !within.every(Boolean)) process.exitCode = 1;
