// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { ReportConfig } from '../../engine/protocol';
import { ada, grace, uwe } from '../../testing/fakeReports';
import { openApp } from '../../testing/openApp';
import { config, coreOf, report } from '../../testing/savedReports';

const link = (what: ReportConfig = config) => `/#r=${encodeURIComponent(JSON.stringify(what))}`;
const dialog = async () => within(await screen.findByRole('dialog'));

/** Something about the report is changed. */
const showChart = (user: UserEvent) => screen.findByRole('button', { name: 'Chart' }).then((found) => user.click(found));

async function choosePerson(user: UserEvent, typed: string, name: string): Promise<void> {
  await user.click(screen.getByLabelText('Add a person'));
  await user.paste(typed);
  await waitFor(() => expect(screen.getAllByRole('option').filter(({ id }) => id !== '')).toHaveLength(1));
  await user.click(await screen.findByRole('option', { name: new RegExp(name) }));
}

describe('saving', () => {
  it('keeps a new report, private unless somebody chooses otherwise', async () => {
    const { core, user, click } = await openApp(link(), coreOf(ada));
    expect(await screen.findByText('Not saved')).toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole('button', { name: 'Save…' })).toBeEnabled());
    await click('Save…');
    const form = await dialog();
    expect(form.getByRole('radio', { name: 'Private' })).toBeChecked();
    await user.clear(form.getByLabelText('Name'));
    expect(form.getByText('Give it a name of 1 to 100 characters.')).toBeInTheDocument();
    await user.type(form.getByLabelText('Name'), 'Open work');
    await user.click(form.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Open work is saved.')).toBeInTheDocument();
    expect(core.last('writeReport')).toMatchObject({ name: 'Open work', sharing: { visibility: 'private', everyone: 'view' } });
    expect(core.last('writeReport')?.reportId).toBeUndefined();
    expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
  });

  it('shares with people by name, each with a right, and offers no groups', async () => {
    const { core, user, click } = await openApp(link(), coreOf(ada));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Save…' })).toBeEnabled());
    await click('Save…');
    const form = await dialog();
    await user.click(form.getByRole('radio', { name: 'Limited' }));
    expect(form.getByText(/Groups are not offered: the app’s server believes only/)).toBeInTheDocument();
    await choosePerson(user, 'grace', 'Grace Hopper');
    await user.click(await form.findByRole('checkbox', { name: 'Grace Hopper may change it' }));
    await choosePerson(user, 'uwe', 'Uwe Meier');
    await user.click(form.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(core.last('writeReport')?.sharing).toEqual({
        visibility: 'limited',
        everyone: 'view',
        people: [
          { accountId: 'grace', right: 'edit' },
          { accountId: 'uwe', right: 'view' },
        ],
      }),
    );
  });

  it('is no publishing where the site limits who may, and says why', async () => {
    const core = coreOf(uwe);
    Object.assign(core.reports.standing, { mayPublish: false });
    const { click } = await openApp(link(), core);
    await waitFor(() => expect(screen.getByRole('button', { name: 'Save…' })).toBeEnabled());
    await click('Save…');
    const form = await dialog();
    expect(form.getByRole('radio', { name: 'Public' })).toBeDisabled();
    expect(form.getByRole('radio', { name: 'Limited' })).toBeDisabled();
    expect(form.getByText(/You may not publish reports on this site/)).toBeInTheDocument();
  });

  it('says that a rule is advice where the server cannot read it', async () => {
    const core = coreOf(ada);
    Object.assign(core.reports.standing, { enforced: false });
    const { user, click } = await openApp(link(), core);
    await waitFor(() => expect(screen.getByRole('button', { name: 'Save…' })).toBeEnabled());
    await click('Save…');
    const form = await dialog();
    expect(form.queryByText(/is advice on this site/)).not.toBeInTheDocument();
    await user.click(form.getByRole('radio', { name: 'Public' }));
    expect(form.getByText(/is advice on this site/)).toBeInTheDocument();
  });
});

describe('a saved report', () => {
  it('marks changes, saves them for all who see it, and takes them back', async () => {
    const { core, user, click } = await openApp('/report/r2', coreOf(grace));
    expect(await screen.findByText('by Ada Lovelace')).toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled());
    await showChart(user);
    expect(await screen.findByText('Unsaved changes')).toBeInTheDocument();
    expect(screen.getByText('The saved report stays as it is until you save.')).toBeInTheDocument();
    await click('More for this report');
    await user.click(await screen.findByRole('menuitem', { name: 'Undo my changes' }));
    await waitFor(() => expect(screen.queryByText('Unsaved changes')).not.toBeInTheDocument());
    await showChart(user);
    await waitFor(() => expect(screen.getByRole('button', { name: 'Save' })).toBeEnabled());
    await click('Save');
    await waitFor(() => expect(core.reports.reports.find(({ id }) => id === 'r2')?.config.chart).toEqual({ kind: 'bar' }));
    await waitFor(() => expect(screen.queryByText('Unsaved changes')).not.toBeInTheDocument());
    expect(core.last('writeReport')).toMatchObject({ reportId: 'r2', version: 1 });
  });

  it('is renamed by whoever may change it, and shared by its owner only', async () => {
    const { core, user, click } = await openApp('/report/r2', coreOf(grace));
    await click('More for this report');
    expect(screen.queryByRole('menuitem', { name: 'Name and sharing…' })).not.toBeInTheDocument();
    await user.click(await screen.findByRole('menuitem', { name: 'Rename…' }));
    const form = await dialog();
    expect(form.queryByRole('radio')).not.toBeInTheDocument();
    await user.clear(form.getByLabelText('Name'));
    await user.type(form.getByLabelText('Name'), 'Defects');
    await user.click(form.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(core.last('writeReport')).toMatchObject({ reportId: 'r2', name: 'Defects' }));
    expect(core.last('writeReport')?.sharing).toEqual(coreOf(ada).reports.reports[1]?.sharing);
  });

  it('that one may only view is saved as a copy of one’s own', async () => {
    const { core, user, click } = await openApp('/report/r2', coreOf(uwe));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Save as…' })).toBeEnabled());
    expect(screen.queryByRole('button', { name: 'Save' })).not.toBeInTheDocument();
    await click('Save as…');
    const form = await dialog();
    expect(form.getByLabelText('Name')).toHaveValue('Copy of Bugs by component');
    await user.click(form.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(core.reports.reports.at(-1)).toMatchObject({ name: 'Copy of Bugs by component', owner: 'uwe' }));
    expect(core.reports.reports.find(({ id }) => id === 'r2')?.version).toBe(1);
  });

  it('that somebody else saved meanwhile loses nothing: theirs is opened, or ours is saved as a copy', async () => {
    const { core, user, click } = await openApp('/report/r2', coreOf(grace));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled());
    const theirs = { ...report('r2', 'Bugs by component', ada.accountId, { visibility: 'public', everyone: 'edit' }), version: 5 };
    core.reports.reports = [theirs];
    await showChart(user);
    await waitFor(() => expect(screen.getByRole('button', { name: 'Save' })).toBeEnabled());
    await click('Save');
    expect(await screen.findByRole('dialog', { name: /Somebody changed this report meanwhile/ })).toBeInTheDocument();
    await click('Save mine as a copy');
    const form = await dialog();
    await user.click(form.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(core.reports.reports).toHaveLength(2));
    expect(core.reports.reports[0]).toEqual(theirs);
    expect(core.reports.reports[1]?.config.chart).toEqual({ kind: 'bar' });
  });

  it('is opened as it is now after a conflict where one gives one’s own up', async () => {
    const { core, user, click } = await openApp('/report/r2', coreOf(grace));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled());
    core.reports.reports = [{ ...report('r2', 'Bugs of theirs', ada.accountId, { visibility: 'public', everyone: 'edit' }), version: 5 }];
    await showChart(user);
    await waitFor(() => expect(screen.getByRole('button', { name: 'Save' })).toBeEnabled());
    await click('Save');
    await click('Open theirs, give mine up');
    expect(await screen.findByRole('heading', { name: 'Bugs of theirs' })).toBeInTheDocument();
    await waitFor(() => expect(screen.queryByText('Unsaved changes')).not.toBeInTheDocument());
    expect(core.last('changeReport')?.config.chart).toBeUndefined();
  });

  it('is deleted by its owner, and the screen starts anew', async () => {
    const { core, user, click } = await openApp('/report/r1', coreOf(ada));
    await click('More for this report');
    await user.click(await screen.findByRole('menuitem', { name: 'Delete…' }));
    await user.click((await dialog()).getByRole('button', { name: 'Delete for good' }));
    await waitFor(() => expect(core.reports.reports.map(({ id }) => id)).not.toContain('r1'));
    await waitFor(() => expect(screen.queryByText('Burn-up by epic')).not.toBeInTheDocument());
  });
});
