// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FakeCore } from '../../testing/fakeCore';
import { openApp } from '../../testing/openApp';
import { presetOf } from './presets';
import { lineAt } from './JqlError';

const source = { kind: 'filter', id: '10001' } as const;
const tree = presetOf('tree', source, { compact: false });

describe('where a report begins', () => {
  it('shows a first tree after a kind and a source are chosen', async () => {
    const { user, click, core } = await openApp();
    await user.click(await screen.findByRole('radio', { name: 'Filter' }));
    await click(/Open bugs/);
    expect(await screen.findByRole('treegrid')).toBeInTheDocument();
    expect(core.last('openReport')?.config).toEqual(tree);
  });

  it('narrows sprints by a board', async () => {
    const { user, core } = await openApp();
    await user.click(await screen.findByRole('radio', { name: 'Sprint' }));
    await user.click(await screen.findByRole('combobox', { name: 'On board' }));
    await user.click(await screen.findByRole('option', { name: 'Operations' }));
    await waitFor(() => expect(core.last('findSources')).toMatchObject({ of: 'sprint', within: '2' }));
  });

  it('says where a query cannot be read, and lets it be shown when it can', async () => {
    const { user } = await openApp();
    await user.click(await screen.findByRole('radio', { name: 'JQL' }));
    const query = await screen.findByRole('textbox', { name: 'JQL query' });
    await user.type(query, 'bad = 1');
    expect(await screen.findByText(/Field 'bad' does not exist/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Show report' })).toBeDisabled();
    await user.clear(query);
    await user.type(query, 'project = PAY');
    expect(await screen.findByText('About 128 issues')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Show report' })).toBeEnabled();
  });

  it('finds the line of a long query and the place in it', () => {
    expect(lineAt('a = 1\nAND bad = 2\nORDER BY x', 10)).toEqual({ before: 'AND ', after: 'bad = 2' });
    expect(lineAt('x'.repeat(200), 150).before).toHaveLength(60);
  });

  it('offers the source of last time', async () => {
    const core = new FakeCore();
    core.reports.preferences = { compact: false, lastSource: source };
    const { click } = await openApp('/', core);
    await click('Open the filter of last time');
    await waitFor(() => expect(core.last('openReport')?.config.source).toEqual(source));
  });

  it('says why sources cannot be found, and looks again', async () => {
    const core = new FakeCore();
    core.problems.set('findSources', { code: 'unavailable', message: 'Jira did not answer.' });
    const { click } = await openApp('/', core);
    expect(await screen.findByRole('alert')).toHaveTextContent('Jira did not answer.');
    core.problems.clear();
    await click('Try again');
    expect(await screen.findByRole('button', { name: /Payments board/ })).toBeInTheDocument();
  });
});

describe('a link to a report', () => {
  it('opens the report that it holds', async () => {
    const core = new FakeCore();
    await openApp(`/#r=${encodeURIComponent(JSON.stringify(tree))}`, core);
    expect(await screen.findByRole('treegrid')).toBeInTheDocument();
    expect(core.last('openReport')?.config).toEqual(tree);
  });

  it('that was cut on its way says so, and leads to a new report', async () => {
    const { click } = await openApp('/#r=%7Bbroken');
    expect(await screen.findByRole('alert')).toHaveTextContent('The link was cut or changed on its way.');
    await click('New report');
    expect(await screen.findByRole('heading', { name: 'New report' })).toBeInTheDocument();
  });

  it('opens a saved report by its id', async () => {
    const core = new FakeCore();
    await core.ask({ kind: 'writeReport', name: 'Bugs of the week', config: tree, sharing: { visibility: 'private', everyone: 'view' } });
    await openApp('/report/report-1', core);
    expect(await screen.findByRole('heading', { name: 'Bugs of the week' })).toBeInTheDocument();
  });
});

describe('the whole app', () => {
  it('is closed to those who may not use it', async () => {
    const core = new FakeCore();
    core.reports.standing = { ...core.reports.standing, mayUse: false };
    await openApp('/', core);
    expect(await screen.findByText('You may not use Pivot Report')).toBeInTheDocument();
    expect(screen.queryByRole('navigation')).toBeNull();
  });

  it('keeps the open report while saved reports are looked at', async () => {
    const { click, core } = await openApp();
    await click(/Payments board/);
    await screen.findByRole('treegrid');
    await click('Saved reports');
    await click('Report');
    expect(await screen.findByRole('treegrid')).toBeInTheDocument();
    expect(core.kinds.filter((kind) => kind === 'openReport')).toHaveLength(1);
  });

  it('leaves a report for a new one, which closes it in the core', async () => {
    const { click, core } = await openApp();
    await click(/Payments board/);
    await screen.findByRole('treegrid');
    await click('New report');
    await waitFor(() => expect(core.sheets.open.size).toBe(0));
  });
});
