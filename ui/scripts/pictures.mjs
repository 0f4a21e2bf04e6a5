// Takes pictures of every step of the cloner with a fake core, light and dark: node scripts/pictures.mjs [FOLDER] after `npm run harness`.
import { createReadStream, existsSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { chromium } from 'playwright-core';

const folder = process.argv[2] ?? 'test-results/pictures';
const root = new URL('../dist/harness/cloner/', import.meta.url).pathname;
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
mkdirSync(folder, { recursive: true });

const server = createServer((request, response) => {
  const path = new URL(request.url ?? '/', 'http://x').pathname;
  const file = join(root, path === '/' ? 'index.html' : path);
  if (!existsSync(file)) return response.writeHead(404).end();
  response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
  createReadStream(file).pipe(response);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = `http://127.0.0.1:${String(server.address().port)}/`;

function fakeBridge({ mode, path }) {
  globalThis.__bridge = {
    callBridge: (command) => {
      if (command === 'enableTheming') document.documentElement.dataset.colorMode = mode;
      if (command === 'getContext')
        return Promise.resolve({ moduleKey: 'cloner-page', siteUrl: 'https://example', extension: {} });
      if (command === 'createHistory') return Promise.resolve({ location: { pathname: path } });
      return Promise.resolve();
    },
  };
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
});

async function open({ mode, width = 1280, path = '/', query = '' }) {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  page.setDefaultTimeout(10_000);
  page.on('pageerror', (error) => console.error('page error:', error.message));
  page.on('console', (message) => message.type() === 'error' && console.error('console:', message.text()));
  await page.addInitScript(fakeBridge, { mode, path });
  await page.goto(address + query);
  await page.getByRole('heading', { name: 'Template' }).waitFor();
  return page;
}

async function tour(mode, width) {
  const shot = (page, name, fullPage = true) =>
    page.screenshot({ path: join(folder, `${name}-${mode}-${String(width)}.png`), fullPage });
  const empty = await open({ mode, width, query: '?runs' });
  await shot(empty, '0-start');
  await empty.getByLabel('Template page').fill('re');
  await empty.getByText('Sprint retrospective', { exact: true }).waitFor();
  await shot(empty, '1-search', false);
  await empty.getByRole('button', { name: 'Past runs' }).click();
  await empty.getByRole('table').waitFor();
  await shot(empty, '9-runs', false);
  await empty.close();

  const page = await open({ mode, width, path: '/template/1001', query: '?slow' });
  await shot(page, '2-template');
  await page.getByRole('button', { name: 'Use new-starters.csv' }).click();
  await page.getByText('1 thing to solve before starting').waitFor();
  await shot(page, '3-clash');
  await page.getByLabel('Title of each page').fill('Onboarding – {{name}}');
  await page.getByRole('button', { name: 'Add a number' }).click();
  await page.getByRole('button', { name: 'Create 40 pages' }).and(page.locator(':enabled')).waitFor();
  await shot(page, '4-preview');
  await page.getByRole('button', { name: 'Create 40 pages' }).click();
  await page.getByText('26 of 40 pages').first().waitFor();
  await shot(page, '5-run', false);
  await page.getByRole('button', { name: 'Start another' }).waitFor();
  await shot(page, '6-report', false);
  await page.getByRole('button', { name: /^Show what differs/ }).click();
  await shot(page, '7-differences', false);
  await page.getByRole('button', { name: /^Undo:/ }).click();
  await page.getByRole('dialog').waitFor();
  await page.waitForTimeout(400);
  await shot(page, '8-undo', false);
  await page.close();
}

async function failed(error) {
  console.error(error);
  process.exitCode = 1;
  for (const page of browser.contexts().flatMap((context) => context.pages())) {
    await page.screenshot({ path: join(folder, 'failed.png'), fullPage: true });
    await page.close();
  }
}

const widths = (process.env.WIDTHS ?? '1280,800').split(',').map(Number);
for (const mode of (process.env.MODES ?? 'light,dark').split(','))
  for (const width of widths) await tour(mode, width).catch(failed);
await browser.close();
server.close();
