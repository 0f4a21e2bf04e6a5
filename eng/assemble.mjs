// Puts a built ui and its runtime together as the app's resource: node eng/assemble.mjs UI RUNTIME OUT
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { pack } from './pack.mjs';

const [ui, runtime, out] = process.argv.slice(2);
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
cpSync(ui, out, { recursive: true });
pack(out);
cpSync(runtime, out, { recursive: true });
