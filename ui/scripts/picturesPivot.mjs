// Takes pictures of Pivot Report's screens with a fake core, light and dark: node scripts/picturesPivot.mjs [FOLDER] after
// `VITE_APP=pivot npm run harness`. ONLY=start,tree takes some of them, MODES=dark and WIDTHS=1600 some ways.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openHarness } from './pivotHarness.mjs';
import * as files from './pivotFileTours.mjs';
import * as sheets from './pivotTours.mjs';

const tours = { ...sheets, ...files };

const folder = process.argv[2] ?? 'test-results/pivot';
mkdirSync(folder, { recursive: true });
const only = process.env.ONLY?.split(',');
const harness = await openHarness();
for (const mode of (process.env.MODES ?? 'light,dark').split(','))
  for (const width of (process.env.WIDTHS ?? '1280').split(',').map(Number))
    for (const [name, tour] of Object.entries(tours)) {
      if (only && !only.includes(name)) continue;
      const shot = (page, part = '') => page.screenshot({ path: join(folder, `${name}${part}-${mode}-${width}.png`) });
      await tour({ open: (what) => harness.open({ mode, width, ...what }), shot }).catch((error) => {
        console.error(name, mode, error.message);
        process.exitCode = 1;
      });
    }
await harness.close();
