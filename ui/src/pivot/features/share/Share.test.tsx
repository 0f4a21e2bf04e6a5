// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { routeOf, takeFragment } from '../../app/route';
import { ada } from '../../testing/fakeReports';
import { openApp, type Desk } from '../../testing/openApp';
import { config, coreOf } from '../../testing/savedReports';

const fragment = `r=${encodeURIComponent(JSON.stringify(config))}`;
const page = 'https://x/jira/apps/pivot/';

async function openWithClipboard(path: string): Promise<Desk> {
  const desk = await openApp(path, coreOf(ada), userEvent.setup());
  const { callBridge } = (globalThis as unknown as { __bridge: { callBridge: (command: string, payload: unknown) => Promise<unknown> } }).__bridge;
  Object.assign(globalThis, {
    __bridge: { callBridge: (command: string, payload: unknown) => (command === 'getUrl' ? Promise.resolve(page) : callBridge(command, payload)) },
  });
  return desk;
}

const choose = async ({ user, click }: Desk, item: RegExp) => {
  await click('Share');
  await user.click(await screen.findByRole('menuitem', { name: item }));
};

describe('sharing', () => {
  it('copies a link that holds the whole configuration behind its hash, and saves nothing', async () => {
    const desk = await openWithClipboard(`/#${fragment}`);
    await choose(desk, /Copy link to what is on the screen/);
    expect(await screen.findByText(/The link is copied/)).toBeInTheDocument();
    const address = new URL(await navigator.clipboard.readText());
    expect(address.pathname).toBe('/jira/apps/pivot');
    expect(address.search).toBe('');
    expect(address.hash).toBe(`#${fragment}`);
    expect(desk.core.kinds).not.toContain('writeReport');
  });

  it('copies a link to a saved report that names its id and nothing of what it holds', async () => {
    const desk = await openWithClipboard('/report/r2');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Share' })).toBeInTheDocument());
    await choose(desk, /Copy link to the saved report/);
    await waitFor(async () => expect(await navigator.clipboard.readText()).toBe('https://x/jira/apps/pivot/report/r2'));
  });

  it('shows the link to copy by hand where the browser refuses the clipboard', async () => {
    const desk = await openWithClipboard('/report/r2');
    await screen.findByRole('button', { name: 'Share' });
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    await choose(desk, /Copy link to the saved report/);
    expect(await screen.findByLabelText('Link')).toHaveValue('https://x/jira/apps/pivot/report/r2');
  });

  it('says why a link could not be made', async () => {
    const desk = await openWithClipboard('/report/r2');
    desk.core.problems.set('makeLink', { code: 'tooLarge', message: 'The configuration is larger than a link may be.' });
    await choose(desk, /Copy link to what is on the screen/);
    expect(await screen.findByRole('alert')).toHaveTextContent('The configuration is larger than a link may be.');
  });
});

describe('a link', () => {
  it('opens the report that it holds, which is not saved', async () => {
    const { core } = await openApp(`/#${fragment}`, coreOf(ada));
    expect(await screen.findByText('Not saved')).toBeInTheDocument();
    expect(core.last('openReport')?.config).toEqual(config);
  });

  it('that was cut or changed says so, and shows the ways on', async () => {
    const { click } = await openApp('/#r=%7Bbroken', coreOf(ada));
    expect(await screen.findByRole('alert')).toHaveTextContent('The link was cut or changed on its way. Ask for a new link, or open a saved report.');
    await click('New report');
    await waitFor(() => expect(screen.queryByRole('alert')).not.toBeInTheDocument());
  });
});

describe('a configuration in the address', () => {
  let replaced: [path: string, state: unknown][] = [];
  const history = { replace: (path: string, state?: unknown) => void replaced.push([path, state]) };
  beforeEach(() => {
    replaced = [];
  });

  it('leaves it at once, because the host signs the address into each call to our server; a reload still finds it', () => {
    expect(takeFragment(history, { pathname: '/', hash: '#r=abc' })).toEqual({ screen: 'report', fragment: 'r=abc' });
    expect(replaced).toEqual([['/', { fragment: 'r=abc' }]]);
    expect(routeOf({ pathname: '/', hash: '', state: { fragment: 'r=abc' } })).toEqual({ screen: 'report', fragment: 'r=abc' });
  });

  it('that holds none is left alone', () => {
    expect(takeFragment(history, { pathname: '/report/r1', hash: '' })).toEqual({ screen: 'report', id: 'r1' });
    expect(replaced).toEqual([]);
  });
});
