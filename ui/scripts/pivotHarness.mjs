// Serves Pivot Report's harness build (`VITE_APP=pivot npm run harness`) and opens its pages in Chromium with a host around them.
import { execFileSync } from 'node:child_process';
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { chromium } from 'playwright-core';

const root = new URL('../dist/harness/pivot/', import.meta.url).pathname;
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** Builds the harness, unless it is there. */
export function buildHarness() {
  if (existsSync(join(root, 'index.html'))) return;
  console.log('Building the harness…');
  execFileSync('npm', ['run', '--silent', 'harness'], { cwd: new URL('..', import.meta.url), env: { ...process.env, VITE_APP: 'pivot' }, stdio: ['ignore', 'ignore', 'inherit'] });
}

function fakeBridge({ mode, path, extension, status }) {
  globalThis.__bridge = {
    callBridge: (command) => {
      if (command === 'enableTheming') document.documentElement.dataset.colorMode = mode;
      if (command === 'getContext') return Promise.resolve({ moduleKey: 'pivot-page', accountId: 'ada', siteUrl: 'https://example', extension });
      if (command === 'getUrl') return Promise.resolve('https://example/jira/apps/pivot');
      if (command === 'invoke') return Promise.resolve({ success: true, payload: { status, headers: {}, body: { name: 'Bugs by component' } } });
      if (command === 'createHistory') return Promise.resolve({ location: { pathname: path, hash: '' }, listen: () => undefined, push: () => undefined, replace: () => undefined });
      return Promise.resolve();
    },
  };
}

export async function openHarness() {
  if (!existsSync(join(root, 'index.html'))) throw new Error('The harness is not built yet: run `VITE_APP=pivot npm run harness` in ui/ first.');
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    const file = join(root, path === '/' ? 'index.html' : path);
    if (!existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${String(server.address().port)}/`;
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
  return {
    async open({ mode = 'light', width = 1280, height = 800, path = '/', file = '', query = '', extension = {}, status = 200 } = {}) {
      const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' });
      page.setDefaultTimeout(10_000);
      page.on('pageerror', (error) => console.error('page error:', error.message));
      page.on('console', (message) => message.type() === 'error' && console.error('console:', message.text()));
      await page.addInitScript(fakeBridge, { mode, path, extension, status });
      await page.goto(address + file + query);
      return page;
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

/** From the start page to a report: shape and source. */
export async function openReport(page, preset, source = 'Payments board') {
  await page.getByText(preset, { exact: true }).click();
  await page.getByRole('button', { name: source }).click();
  await page.getByRole('treegrid').waitFor();
}
