// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openReport } from '../../testing/openReport';

const zone = (name: string) => screen.getByRole('region', { name });
const standing = (name: string) => within(zone(name)).queryAllByRole('listitem').map((item) => item.textContent.replace(/Move or remove .*/, ''));

async function desk(shape = 'Status × assignee') {
  const opened = await openReport(shape);
  const { user, click, core } = opened;
  const choose = async (menu: string | RegExp, item: string) => {
    await click(menu);
    await user.click(await screen.findByRole('menuitem', { name: item }));
  };
  const config = () => core.last('changeReport')?.config;
  return { ...opened, choose, config };
}

describe('the builder', () => {
  it('gives the report own levels instead of the site’s, and takes them back', async () => {
    const { user, click, config } = await desk('Issue tree');
    await click('Change the levels of the tree');
    await user.click(await screen.findByRole('radio', { name: 'Own levels of this report' }));
    await click('Add a level on top');
    expect(screen.getByRole('button', { name: 'Use these levels' })).toBeDisabled();
    await user.click(screen.getByRole('combobox', { name: 'Issue types that stand on it' }));
    await user.click(await screen.findByRole('option', { name: 'Initiative' }));
    await user.click(screen.getByRole('combobox', { name: 'Link that leads to its children' }));
    await user.click(await screen.findByRole('option', { name: 'Delivers' }));
    await click('Use these levels');
    await waitFor(() => expect(config()?.hierarchy).toEqual([{ issueTypes: ['1'], linkType: '10', outward: true }]));
    expect(screen.getByText('1 own level of this report')).toBeInTheDocument();
    await click('Change the levels of the tree');
    await user.click(await screen.findByRole('radio', { name: 'As the site has them' }));
    await click('Use these levels');
    await waitFor(() => expect(config()?.hierarchy).toBeUndefined());
  });

  it('sets how many issues the report loads, and goes back to the site’s limit', async () => {
    const { user, config } = await desk();
    const limit = screen.getByRole('textbox', { name: 'Most issues' });
    expect(limit).toHaveAttribute('placeholder', '50,000');
    await user.type(limit, '120 000{Enter}');
    await waitFor(() => expect(config()?.limit).toBe(120_000));
    await user.clear(limit);
    await user.type(limit, '{Enter}');
    await waitFor(() => expect(config()?.limit).toBeUndefined());
  });

  it('puts a field into rows by its menu and regroups at once', async () => {
    const { choose, config } = await desk();
    await choose('Use Priority', 'Add to rows');
    await waitFor(() => expect(config()?.rows).toEqual([{ field: 'status' }, { field: 'priority' }]));
    expect(standing('Rows')).toEqual(['Status', 'Priority']);
    expect(await screen.findByRole('columnheader', { name: /Status \/ Priority/ })).toBeInTheDocument();
  });

  it('moves a field up and down, over to the other axis, and away', async () => {
    const { choose, config } = await desk('Points by project and month');
    await choose('Move or remove Issue type', 'Move up');
    await waitFor(() => expect(config()?.rows.map(({ field }) => field)).toEqual(['issuetype', 'project']));
    await choose('Move or remove Created', 'Move to rows');
    await waitFor(() => expect(config()?.rows.at(-1)).toEqual({ field: 'created', period: 'month' }));
    expect(config()?.columns).toEqual([]);
    await choose('Move or remove Project', 'Remove');
    await waitFor(() => expect(config()?.rows.map(({ field }) => field)).toEqual(['issuetype', 'created']));
  });

  it('finds fields by their name', async () => {
    const { user } = await desk();
    await user.type(screen.getByRole('textbox', { name: 'Find a field' }), 'time');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Use Priority' })).toBeNull());
    expect(screen.getByRole('button', { name: 'Use Time spent' })).toBeInTheDocument();
  });

  it('gathers dates by another period, and counts issues with several values under their first', async () => {
    const { user, click, choose, config } = await desk('Points by project and month');
    await click(/^Created/);
    await user.click(screen.getByRole('combobox', { name: 'Gather dates by' }));
    await user.click(await screen.findByRole('option', { name: 'Quarters' }));
    await waitFor(() => expect(config()?.columns).toEqual([{ field: 'created', period: 'quarter' }]));
    await choose('Use Components', 'Add to columns');
    await click('Components');
    await user.click(screen.getByRole('combobox', { name: 'Issues with several values count' }));
    await user.click(await screen.findByRole('option', { name: 'Under the first value' }));
    await waitFor(() => expect(config()?.columns.at(-1)).toEqual({ field: 'components', several: 'first' }));
    await user.type(screen.getByRole('textbox', { name: 'Only the largest' }), '5{Enter}');
    await waitFor(() => expect(config()?.columns.at(-1)).toMatchObject({ top: 5 }));
  });

  it('measures a field, names the figure and colours it', async () => {
    const { user, click, choose, config } = await desk();
    await choose('Use Points', 'Add to measures');
    await waitFor(() => expect(config()?.measures.at(-1)).toEqual({ id: 'm2', kind: 'sum', field: 'points' }));
    await click(/^Sum: Points/);
    await user.click(screen.getByRole('combobox', { name: 'Figure' }));
    await user.click(await screen.findByRole('option', { name: 'Median' }));
    await waitFor(() => expect(config()?.measures.at(-1)).toMatchObject({ kind: 'median' }));
    await user.type(screen.getByRole('textbox', { name: 'Title' }), 'Typical{Enter}');
    await waitFor(() => expect(config()?.measures.at(-1)).toMatchObject({ title: 'Typical' }));
    await user.click(screen.getByRole('combobox', { name: 'Colour' }));
    await user.click(await screen.findByRole('option', { name: 'Red, amber, green' }));
    await waitFor(() => expect(config()?.measures.at(-1)?.tone?.kind).toBe('traffic'));
  });

  it('reckons with other measures, which cannot be lost on the way', async () => {
    const { choose, config } = await desk();
    await choose('Add measure', 'Share of row');
    await waitFor(() => expect(config()?.measures.at(-1)).toEqual({ id: 'm2', kind: 'shareOfRow', other: 'm1' }));
    await choose('Move or remove Number of issues', 'Remove');
    await waitFor(() => expect(config()?.measures).toEqual([]));
  });

  it('filters by values of the loaded issues, or by all but these', async () => {
    const { user, click, choose, config } = await desk();
    await choose('Use Priority', 'Add to filters');
    await click(/^Priority/);
    await user.click(await screen.findByRole('combobox', { name: 'Values' }));
    await user.click(await screen.findByRole('option', { name: 'High (34 issues)' }));
    await waitFor(() => expect(config()?.filters).toEqual([{ field: 'priority', values: ['priority-1'], not: false }]));
    await user.click(screen.getByRole('checkbox', { name: 'All but these' }));
    await waitFor(() => expect(config()?.filters[0]?.not).toBe(true));
  });

  it('filters dates by a span from today, and times in hours', async () => {
    const { user, click, choose, config } = await desk();
    await choose('Use Created', 'Add to filters');
    await click(/^Created/);
    await user.click(screen.getByRole('combobox', { name: 'Period' }));
    await user.click(await screen.findByRole('option', { name: 'Last 12 months' }));
    await waitFor(() => expect(config()?.filters).toEqual([{ field: 'created', not: false, from: '-12m', to: '0d' }]));
    await choose('Use Time spent', 'Add to filters');
    await click(/^Time spent/);
    await user.type(screen.getByRole('textbox', { name: 'From (in hours)' }), '2{Enter}');
    await waitFor(() => expect(config()?.filters.at(-1)).toMatchObject({ from: '7200' }));
  });

  it('shows issues as a tree with fields of their own, kept for the next tree', async () => {
    const { choose, config, core } = await desk();
    await choose('Use Labels', 'Show for issues');
    await waitFor(() => expect(config()).toMatchObject({ tree: true, fields: ['labels'] }));
    expect(core.last('writePreferences')?.preferences.fields).toEqual(['labels']);
  });

  it('leaves totals away', async () => {
    const { user, config } = await desk();
    await user.click(screen.getByRole('checkbox', { name: 'Totals and subtotals' }));
    await waitFor(() => expect(config()?.subtotals).toBe(false));
  });

  it('takes another source with the same layout', async () => {
    const { user, click, config } = await desk();
    await click('Change');
    await user.click(await screen.findByRole('radio', { name: 'Filter' }));
    await user.click(await screen.findByRole('button', { name: /Open bugs/ }));
    await waitFor(() => expect(config()).toMatchObject({ source: { kind: 'filter', id: '10001' }, rows: [{ field: 'status' }] }));
  });

  it('says why a change was not made, and takes it back', async () => {
    const { choose, core } = await desk();
    core.problems.set('changeReport', { code: 'badUsage', message: 'At most 6 levels stand in rows.' });
    await choose('Use Priority', 'Add to rows');
    expect(await screen.findByRole('alert')).toHaveTextContent('At most 6 levels stand in rows.');
    expect(standing('Rows')).toEqual(['Status']);
  });
});
