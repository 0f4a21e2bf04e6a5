// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openReport, row } from '../../testing/openReport';

async function explained() {
  const desk = await openReport('Status × assignee');
  const cells = within(await row(/In Progress/)).getAllByRole('gridcell');
  const cell = cells[1];
  if (!cell) throw new Error('There is no cell.');
  await desk.user.click(cell);
  return { ...desk, panel: await screen.findByRole('complementary', { name: 'Explain this figure' }) };
}

describe('a figure that explains itself', () => {
  it('names its issues, what each adds, and why one is left out', async () => {
    const { panel, core } = await explained();
    expect(core.last('explainCell')).toMatchObject({ row: '/status=1', column: 'm1/Björn Østergård' });
    expect(await within(panel).findByText('Sum of Points over 3 issues: 8 + 5 + 8 = 21')).toBeInTheDocument();
    expect(within(panel).getByText(/^Left out: Its parent has an estimate/)).toBeInTheDocument();
    expect(within(panel).getByText('own')).toBeInTheDocument();
  });

  it('shows those left out alone', async () => {
    const { panel, user } = await explained();
    await user.click(await within(panel).findByRole('button', { name: 'Left out 1' }));
    expect(within(panel).getAllByRole('button', { name: /opens the issue/ })).toHaveLength(1);
  });

  it('leads to each issue and to all of them in Jira', async () => {
    const { panel, user, calls } = await explained();
    await user.click(await within(panel).findByRole('button', { name: 'Open in Jira' }));
    await user.click(within(panel).getByRole('button', { name: 'PAY-12, opens the issue' }));
    const opened = calls.filter(({ command }) => command === 'navigate').map(({ payload }) => (payload as { url: string }).url);
    expect(opened).toEqual([`/issues/?jql=${encodeURIComponent('key in (PAY-12, PAY-13, PAY-14, PAY-15, PAY-16)')}`, '/browse/PAY-12']);
  });

  it('opens by Enter with the focus in it, and gives the focus back', async () => {
    const { user } = await explained();
    await user.click(within(await row(/In Review/)).getByRole('rowheader'));
    await user.keyboard('{ArrowRight}{Enter}');
    const heading = await screen.findByRole('heading', { name: /^In Review/ });
    await waitFor(() => expect(heading).toHaveFocus());
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('complementary', { name: 'Explain this figure' })).toBeNull());
    expect(document.activeElement).toHaveAttribute('role', 'gridcell');
  });

  it('says why it cannot, and tries again', async () => {
    const { core, user, click } = await openReport('Status × assignee');
    core.problems.set('explainCell', { code: 'notFound', message: 'That row is gone.' });
    const cell = within(await row(/In Progress/)).getAllByRole('gridcell')[1];
    if (cell) await user.click(cell);
    expect(await screen.findByRole('alert')).toHaveTextContent('That row is gone.');
    core.problems.clear();
    await click('Try again');
    expect(await screen.findByText('21')).toBeInTheDocument();
  });
});
