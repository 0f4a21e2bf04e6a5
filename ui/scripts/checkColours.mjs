// Colours come from design tokens: a raw colour in a stylesheet fails. (The linter looks at the scripts.)
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = new URL('../src/', import.meta.url).pathname;
const raw = /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?)\(|:\s*(?:white|black|gr[ae]y|red|green|blue)\b/i;
const sheets = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'));
const faults = sheets.flatMap((name) =>
  readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .flatMap((line, index) => (raw.test(line) ? [`${name}:${String(index + 1)} ${line.trim()}`] : [])),
);
for (const fault of faults) console.error(`raw colour: ${fault}`);
if (sheets.length === 0) console.error('no stylesheet was seen');
if (faults.length > 0 || sheets.length === 0) process.exitCode = 1;
