// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FakeCore } from '../../testing/fakeCore';
import { chooseSource, header, openReport, row } from '../../testing/openReport';

describe('the grid of a report', () => {
  it('draws what is in sight, and says how large it is', async () => {
    const core = new FakeCore();
    core.sheets.sizes = { issues: 5_000 };
    await openReport('Issue tree', core);
    expect(screen.getByRole('treegrid')).toHaveAttribute('aria-rowcount', '5001');
    await row(/PAY-504/);
    expect(screen.getAllByRole('row').length).toBeLessThan(60);
  });

  it('opens and closes a row of the tree', async () => {
    const { click, core } = await openReport('Points by project and month');
    await click('Expand Payments');
    expect(core.last('expand')).toMatchObject({ expanded: true });
    expect(await row(/Epic/)).toHaveAttribute('aria-level', '2');
    await click('Collapse Payments');
    await waitFor(() => expect(screen.queryByRole('row', { name: /Epic/ })).toBeNull());
  });

  it('opens and closes by the keys of a tree', async () => {
    const { user, core } = await openReport('Points by project and month');
    const payments = within(await row(/Payments/)).getByRole('rowheader');
    await user.click(payments);
    await user.keyboard('{ArrowLeft}');
    await waitFor(() => expect(core.last('expand')).toMatchObject({ expanded: false }));
    await user.keyboard('{ArrowRight}');
    await row(/Epic/);
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toHaveAttribute('aria-colindex', '2');
    await user.keyboard('{ArrowDown}{Home}{ArrowLeft}');
    await waitFor(() => expect(document.activeElement).toHaveTextContent('Payments'));
  });

  it('goes from cell to cell and to its ends', async () => {
    const { user } = await openReport('Status × assignee');
    await user.click(within(await row(/In Progress/)).getByRole('rowheader'));
    await user.keyboard('{Control>}{Home}{/Control}{ArrowDown}{ArrowRight}');
    expect(document.activeElement?.closest('[role=row]')).toHaveAttribute('data-row', '1');
    await user.keyboard('{Control>}{End}{/Control}');
    expect(document.activeElement).toHaveAttribute('aria-colindex', '8');
    await user.keyboard('{Home}{PageUp}{ArrowUp}');
    expect(document.activeElement).toHaveAttribute('role', 'columnheader');
  });

  it('sorts by a header: figures from the largest, then round, then in their own order', async () => {
    const { user, core } = await openReport('Progress by epic');
    await user.click(await header(/^count/));
    await waitFor(() => expect(core.last('changeReport')?.config.sort).toEqual({ column: 'm1', descending: true }));
    expect(await header(/^count/)).toHaveAttribute('aria-sort', 'descending');
    await user.click(await header(/^count/));
    await waitFor(() => expect(core.last('changeReport')?.config.sort).toEqual({ column: 'm1', descending: false }));
    await user.click(await header(/^count/));
    await waitFor(() => expect(core.last('changeReport')?.config.sort).toBeUndefined());
  });

  it('hides a field by the menu of its column, and keeps widths for next time', async () => {
    const { user, click, core } = await openReport('Issue tree');
    await click('More for Priority');
    await user.click(await screen.findByRole('menuitem', { name: 'Wider' }));
    await waitFor(() => expect(core.last('writePreferences')?.preferences.widths).toEqual({ 'field:priority': 180 }));
    await click('More for Priority');
    await user.click(await screen.findByRole('menuitem', { name: 'Hide field' }));
    await waitFor(() => expect(core.last('changeReport')?.config.fields).toEqual(['status', 'assignee', 'points', 'duedate']));
  });

  it('finds rows and steps through them', async () => {
    const { user } = await openReport('Issue tree');
    await user.type(screen.getByRole('textbox', { name: 'Find in rows' }), 'refunds{Enter}');
    expect(await screen.findByText(/^1 of \d+$/)).toBeInTheDocument();
    await user.keyboard('{Enter}');
    expect(await screen.findByText(/^2 of \d+$/)).toBeInTheDocument();
    await user.keyboard('{Shift>}{Enter}{/Shift}');
    expect(await screen.findByText(/^1 of \d+$/)).toBeInTheDocument();
  });

  it('opens an issue in Jira by its key, and says what is odd about a row', async () => {
    const { user, calls } = await openReport('Issue tree');
    await user.click(await screen.findByRole('button', { name: 'PAY-504, opens the issue' }));
    expect(calls.find(({ command }) => command === 'navigate')?.payload).toMatchObject({ url: '/browse/PAY-504', type: 'new-tab' });
    expect(screen.queryAllByTitle(/source leaves this parent out|several parents/).length).toBeGreaterThan(0);
  });
});

describe('the state of a report', () => {
  it('is partial until it is complete, and can be stopped', async () => {
    const core = new FakeCore(60);
    core.sheets.expected = 9_000;
    core.sheets.perStep = 10;
    const { click } = await openReport('Issue tree', core);
    expect(await screen.findByText(/^Partial: .* of about 9,000 issues loaded$/)).toBeInTheDocument();
    await click('Stop loading');
    expect(await screen.findAllByText(/^Stopped: figures are partial/)).not.toHaveLength(0);
    core.sheets.perStep = 9_000;
    await click('Go on');
    expect(await screen.findAllByText('9,000 issues')).not.toHaveLength(0);
  });

  it('says where the limit is and raises it', async () => {
    const core = new FakeCore();
    core.sheets.expected = 60_000;
    core.sheets.perStep = 60_000;
    const { click } = await openReport('Issue tree', core);
    expect(await screen.findByText(/Stopped at the limit of 50,000 issues/)).toBeInTheDocument();
    await click('Change the report’s limit');
    expect(screen.getByRole('textbox', { name: 'Most issues' })).toHaveFocus();
    await click('Load up to 200,000');
    expect(await screen.findAllByText('60,000 issues')).not.toHaveLength(0);
  });

  it('says that figures cover only visible issues', async () => {
    const core = new FakeCore();
    core.sheets.unseen = 1;
    await openReport('Issue tree', core);
    expect(await screen.findByText(/1 issue of this source is not visible to you/)).toBeInTheDocument();
  });

  it('says that there are no issues', async () => {
    const core = new FakeCore();
    core.sheets.expected = 0;
    await chooseSource('Issue tree', core);
    expect(await screen.findByText('This source has no issues that you may see')).toBeInTheDocument();
  });

  it('shows what was asked of Jira', async () => {
    const { click } = await openReport('Issue tree');
    await click(/requests ·/);
    expect(await screen.findByText('POST /rest/api/3/issue/bulkfetch')).toBeInTheDocument();
  });
});
