// Prints what the ui weighs without the runtime, as brotli would send it, and fails above the budget.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const budgetKb = 250;
const folder = new URL('../dist/cloner/', import.meta.url).pathname;
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (name) => /\.(js|css|html|svg)$/.test(name) && !/^runtime-/.test(name),
);
const sizes = files
  .map((name) => ({ name, kb: brotliCompressSync(readFileSync(join(folder, name))).length / 1024 }))
  .sort((a, b) => b.kb - a.kb);
const total = sizes.reduce((sum, { kb }) => sum + kb, 0);
for (const { name, kb } of sizes) console.log(`${kb.toFixed(1).padStart(8)} KB  ${name}`);
console.log(`${total.toFixed(1).padStart(8)} KB  in all, ${budgetKb} allowed`);
if (files.length < 3 || total > budgetKb) process.exitCode = 1;
