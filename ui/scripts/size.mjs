// Prints what each built app weighs without its runtime, as brotli would send it, and fails above the budget.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

const budgetKb = 250;
const built = fileURLToPath(new URL('../dist/', import.meta.url));
const apps = readdirSync(built).filter((name) => name !== 'harness');

function weigh(app) {
  const folder = join(built, app);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(js|css|html|svg)$/.test(name));
  const sizes = files
    .map((name) => ({ name, kb: brotliCompressSync(readFileSync(join(folder, name))).length / 1024 }))
    .sort((a, b) => b.kb - a.kb);
  const total = sizes.reduce((sum, { kb }) => sum + kb, 0);
  for (const { name, kb } of sizes) console.log(`${kb.toFixed(1).padStart(8)} KB  ${app}/${name}`);
  console.log(`${total.toFixed(1).padStart(8)} KB  ${app} in all, ${budgetKb} allowed`);
  return files.length >= 3 && total <= budgetKb;
}

if (apps.length === 0) console.error('no app is built');
if (apps.length === 0 || !apps.map(weigh).every(Boolean)) process.exitCode = 1;
