// @vitest-environment jsdom
import '../../testing/dom';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBridge } from '../../testing/fakeBridge';
import { Gadget } from '../gadget/Gadget';
import { Config } from '../macro/Config';
import { Macro } from '../macro/Macro';
import type { FakeCore } from '../testing/fakeCore';
import { ada, uwe } from '../testing/fakeReports';
import { coreOf } from '../testing/savedReports';
import { headerOf } from './compactHeader';

const held = vi.hoisted((): { core?: unknown; opened: number } => ({ opened: 0 }));
vi.mock('#pivotCore', () => ({
  openCore: () => {
    held.opened++;
    return held.core;
  },
}));

interface Host {
  status?: number;
  extension?: Record<string, unknown>;
  noModule?: boolean;
}

/** A page around the report whose server answers with a status. */
function host(core: FakeCore, { status = 200, extension = {}, noModule = false }: Host = {}) {
  held.core = core;
  held.opened = 0;
  return fakeBridge({
    getContext: () => ({ moduleKey: 'pivot-report', extension }),
    invoke: () => ({ success: true, payload: { status, headers: {}, body: { name: 'Bugs by component' } } }),
    getUrl: () => {
      if (noModule) throw new Error('There is no such page here.');
      return 'https://x/jira/apps/pivot';
    },
  });
}

const kept = { gadgetConfiguration: { reportId: 'r2', show: 'table' } };

describe('the gadget', () => {
  beforeEach(() => vi.clearAllMocks());

  it('shows its report’s name from one call to our server, then the figures', async () => {
    const core = coreOf(ada);
    const calls = host(core, { extension: kept });
    render(<Gadget />);
    expect(await screen.findByRole('heading', { name: 'Bugs by component' })).toBeInTheDocument();
    const asked = calls.filter(({ command }) => command === 'invoke').map(({ payload }) => (payload as { path: string }).path);
    expect(asked).toEqual(['/api/pivot/reports/r2']);
    const table = within(await screen.findByRole('region', { name: 'Figures of Bugs by component' }));
    expect(table.getAllByRole('columnheader').length).toBeGreaterThan(0);
    expect(table.getAllByRole('row').length).toBeGreaterThan(2);
    await userEvent.click(await screen.findByRole('button', { name: 'Open the report' }));
    expect(calls.at(-1)?.payload).toEqual({ url: 'https://x/jira/apps/pivot/report/r2', type: 'new-tab' });
  });

  it.each([
    [404, 'This report is gone.'],
    [403, 'This report is not open to you.'],
    [503, 'The app’s server does not answer.'],
  ])('says what is the matter where the server answers %i, and starts no core', async (status, words) => {
    host(coreOf(ada), { status, extension: kept });
    render(<Gadget />);
    expect(await screen.findByRole('heading', { name: words })).toBeInTheDocument();
    expect(held.opened).toBe(0);
  });

  it('without a report says where one is chosen', async () => {
    const calls = host(coreOf(ada));
    render(<Gadget />);
    expect(await screen.findByText('Choose one in the gadget’s menu under Configure.')).toBeInTheDocument();
    expect(calls.map(({ command }) => command)).toEqual(['getContext']);
  });

  it('of somebody who may not use the app says so', async () => {
    const core = coreOf(uwe);
    core.reports.standing.mayUse = false;
    host(core, { extension: kept });
    render(<Gadget />);
    expect(await screen.findByText('You may not use Pivot Report.')).toBeInTheDocument();
    expect(core.kinds).not.toContain('openReport');
  });

  it('is configured with one of the reports that are open to the viewer, kept by its id', async () => {
    const calls = host(coreOf(ada), { extension: { entryPoint: 'edit' } });
    render(<Gadget />);
    const user = userEvent.setup();
    const field = await screen.findByLabelText('Which report');
    expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
    await user.click(field);
    expect(screen.queryByRole('option', { name: /Hiring plan/ })).not.toBeInTheDocument();
    await user.click(await screen.findByRole('option', { name: /Burn-up by epic/ }));
    expect(screen.getByText(/This report is private: nobody but you will see it here/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(calls.find(({ command }) => command === 'submit')?.payload).toEqual({ reportId: 'r1', show: 'table' }));
  });
});

describe('the macro', () => {
  const config = { config: { reportId: 'r2', show: 'table' } };

  it('says that Jira cannot be reached from a Confluence where it is not', async () => {
    const core = coreOf(ada);
    core.problems.set('hello', { code: 'unauthorized', message: 'Jira answered 401.' });
    host(core, { extension: config });
    render(<Macro />);
    expect(await screen.findByRole('alert')).toHaveTextContent(/Jira cannot be reached from here\..*must be installed in the Jira of this site/);
    core.problems.clear();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('region', { name: 'Figures of Bugs by component' })).toBeInTheDocument();
  });

  it('shows the report without a way to it where Confluence does not know its address', async () => {
    host(coreOf(ada), { extension: config, noModule: true });
    render(<Macro />);
    expect(await screen.findByRole('region', { name: 'Figures of Bugs by component' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Open the report' })).not.toBeInTheDocument();
  });

  it('is configured as Forge keeps macros', async () => {
    const calls = host(coreOf(ada), { extension: config });
    render(<Config />);
    await screen.findByText(/Bugs by component \(public\)/);
    await userEvent.click(await screen.findByRole('button', { name: 'Save' }));
    await waitFor(() => expect(calls.find(({ command }) => command === 'submit')?.payload).toEqual({ config: { reportId: 'r2', show: 'table' } }));
  });
});

describe('header rows', () => {
  const column = (id: string, ...labels: string[]) => ({ id, kind: 'measure' as const, labels, total: false, numbers: true });

  it('draw equal neighbours below the same parent as one', () => {
    const header = headerOf([column('a', 'Done', 'High', 'Count'), column('b', 'Done', 'High', 'Points'), column('c', 'To do', 'High', 'Count')], 3);
    expect(header.map((cells) => cells.map(({ label, span }) => `${label} ${span}`))).toEqual([
      ['Done 2', 'To do 1'],
      ['High 2', 'High 1'],
      ['Count 1', 'Points 1', 'Count 1'],
    ]);
  });
});
