import { brotliCompressSync, constants } from 'node:zlib';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const compressible = /\.(js|css|html|wasm|bin|json|svg|map)$/;
const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 };

/** Puts a brotli copy beside every file below the folder that gains from it. */
export function pack(folder) {
  for (const name of readdirSync(folder, { recursive: true })) {
    const file = path.join(folder, name);
    if (!compressible.test(name) || statSync(file).size < 1024) continue;
    writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file), { params }));
  }
}
