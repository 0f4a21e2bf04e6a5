// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ada, grace, uwe } from '../../testing/fakeReports';
import { openApp } from '../../testing/openApp';
import { coreOf } from '../../testing/savedReports';

const row = async (name: RegExp) => screen.findByRole('row', { name });

describe('the saved reports', () => {
  it('are listed with whose they are and who may see them; one whose owner left says so', async () => {
    await openApp('/reports', coreOf(ada));
    expect(await row(/Burn-up by epic/)).toHaveTextContent(/Private.*You.*Project/);
    expect(await row(/Hiring plan/)).toHaveTextContent(/Limited.*Grace Hopper/);
    expect(await row(/Old numbers/)).toHaveTextContent(/Public.*Former user/);
  });

  it('of others that are private are not known, and a limited one is listed without a way in', async () => {
    await openApp('/reports', coreOf(ada));
    const limited = within(await row(/Hiring plan/));
    expect(limited.queryByRole('button')).not.toBeInTheDocument();
    expect(limited.getByText('Ask the owner')).toHaveAttribute('title', expect.stringContaining('Grace Hopper'));
  });

  it('are other ones for each of three people', async () => {
    const named = async (core: ReturnType<typeof coreOf>) => (await core.ask({ kind: 'listReports', all: false })) as { reports: { name: string; myRight?: string }[] };
    const seen = await Promise.all([ada, grace, uwe].map(async (me) => (await named(coreOf(me))).reports.map(({ name, myRight = 'none' }) => `${name}: ${myRight}`)));
    expect(seen).toEqual([
      ['Bugs by component: edit', 'Burn-up by epic: edit', 'Hiring plan: none', 'Old numbers: edit'],
      ['Bugs by component: edit', 'Hiring plan: edit', 'Old numbers: edit'],
      ['Bugs by component: view', 'Hiring plan: view', 'Old numbers: edit'],
    ]);
  });

  it('are found by name, owner and whose they are', async () => {
    const { user } = await openApp('/reports', coreOf(uwe));
    await user.type(await screen.findByLabelText('Find by name or owner'), 'grace');
    expect(screen.getAllByText('1 of 3 reports')).not.toHaveLength(0);
    await user.clear(screen.getByLabelText('Find by name or owner'));
    await user.click(screen.getByRole('radio', { name: 'Shared with me' }));
    expect(screen.getAllByRole('row')).toHaveLength(2);
    await user.click(screen.getByRole('radio', { name: 'Mine' }));
    expect(await screen.findByText('No report fits.')).toBeInTheDocument();
  });

  it('offer nothing that the viewer may not do', async () => {
    const { click } = await openApp('/reports', coreOf(uwe));
    await click('More for Bugs by component');
    expect(await screen.findByRole('menuitem', { name: 'Duplicate' })).toBeInTheDocument();
    expect(screen.queryByRole('menuitem', { name: 'Rename…' })).not.toBeInTheDocument();
    expect(screen.queryByRole('menuitem', { name: 'Delete…' })).not.toBeInTheDocument();
  });

  it('are renamed as they are now', async () => {
    const { core, user, click } = await openApp('/reports', coreOf(ada));
    await click('More for Bugs by component');
    await user.click(await screen.findByRole('menuitem', { name: 'Rename…' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.clear(dialog.getByLabelText('Name'));
    expect(dialog.getByRole('button', { name: 'Rename' })).toBeDisabled();
    await user.type(dialog.getByLabelText('Name'), 'Defects by component');
    await user.click(dialog.getByRole('button', { name: 'Rename' }));
    expect(await row(/Defects by component/)).toBeInTheDocument();
    expect(core.reports.reports.find(({ id }) => id === 'r2')?.sharing.people).toEqual([{ accountId: 'grace', right: 'edit' }]);
  });

  it('are copied into one that is private to whoever copies', async () => {
    const { core, user, click } = await openApp('/reports', coreOf(uwe));
    await click('More for Bugs by component');
    await user.click(await screen.findByRole('menuitem', { name: 'Duplicate' }));
    expect(await row(/Copy of Bugs by component/)).toHaveTextContent(/Private.*You/);
    expect(core.reports.reports.at(-1)?.sharing).toEqual({ visibility: 'private', everyone: 'view' });
  });

  it('are deleted after one question that says it is final', async () => {
    const { core, user, click } = await openApp('/reports', coreOf(ada));
    await click('More for Bugs by component');
    await user.click(await screen.findByRole('menuitem', { name: 'Delete…' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/This is final/)).toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: 'Delete for good' }));
    await waitFor(() => expect(core.reports.reports.map(({ id }) => id)).not.toContain('r2'));
    await waitFor(() => expect(screen.queryByRole('row', { name: /Bugs by component/ })).not.toBeInTheDocument());
  });

  it('that are gone or closed say so, with a way on', async () => {
    const { click } = await openApp('/report/r3', coreOf(ada));
    expect(await screen.findByRole('alert')).toHaveTextContent('This report is not open to you. Ask its owner');
    await click('Open saved reports');
    expect(await screen.findByRole('heading', { name: 'Saved reports' })).toBeInTheDocument();
  });
});
