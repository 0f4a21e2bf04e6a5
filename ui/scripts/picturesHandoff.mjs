// Takes pictures of Handoff's screens with a fake core, light and dark: node scripts/picturesHandoff.mjs [FOLDER] after
// `VITE_APP=handoff npm run harness`. ONLY=queue,form takes some of them.
import { createReadStream, existsSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { chromium } from 'playwright-core';

const folder = process.argv[2] ?? 'test-results/handoff';
const root = new URL('../dist/harness/handoff/', import.meta.url).pathname;
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

function fakeBridge({ mode, path, remote, names, moduleKey }) {
  globalThis.__bridge = {
    callBridge: (command, payload) => {
      if (command === 'enableTheming') document.documentElement.dataset.colorMode = mode;
      if (command === 'getContext')
        return Promise.resolve({ moduleKey, accountId: 'ada', siteUrl: 'https://example', extension: { issue: { id: '10000', key: 'PAY-311' }, project: { id: '1', key: 'PAY' } } });
      if (command === 'createHistory') return Promise.resolve({ location: { pathname: path }, listen: () => undefined, push: () => undefined });
      if (command === 'invoke') return Promise.resolve({ success: true, payload: { status: 200, body: remote[payload.path] ?? {} } });
      if (command === 'fetchProduct')
        return Promise.resolve({ status: 200, statusText: 'OK', headers: { 'content-type': 'application/json' }, body: JSON.stringify(names), isAttachment: false });
      return Promise.resolve();
    },
  };
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
});

async function open({ mode, width = 1280, height = 800, path = '/', file = '', query = '', remote = {}, names = {}, moduleKey = 'handoff-page', ready }) {
  const page = await browser.newPage({ viewport: { width, height } });
  page.setDefaultTimeout(8_000);
  page.on('pageerror', (error) => console.error('page error:', error.message));
  page.on('console', (message) => message.type() === 'error' && console.error('console:', message.text()));
  await page.addInitScript(fakeBridge, { mode, path, remote, names, moduleKey });
  await page.goto(address + file + query);
  await ready(page);
  return page;
}

export const row = (page, name) => page.getByRole('row', { name });

const tours = await import('./handoffTours.mjs');
const only = process.env.ONLY?.split(',');
for (const mode of (process.env.MODES ?? 'light,dark').split(','))
  for (const [name, tour] of Object.entries(tours)) {
    if (only && !only.includes(name)) continue;
    const shot = (page, part, fullPage = false) => page.screenshot({ path: join(folder, `${name}${part}-${mode}.png`), fullPage });
    await tour({ open: (what) => open({ mode, ...what }), shot }).catch((error) => {
      console.error(name, mode, error.message);
      process.exitCode = 1;
    });
    for (const context of browser.contexts()) for (const page of context.pages()) await page.close();
  }
await browser.close();
server.close();
