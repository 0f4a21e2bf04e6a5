// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { SettingsRead } from '../engine/protocol';
import type { FakeCore } from '../testing/fakeCore';
import { ada } from '../testing/fakeReports';
import { openPage } from '../testing/openPage';
import { coreOf } from '../testing/savedReports';
import { Parts } from './Parts';

async function open(core = coreOf(ada)): Promise<{ core: FakeCore; user: UserEvent }> {
  core.reports.standing.administrator = true;
  const read = (await core.ask({ kind: 'readSettings' })) as SettingsRead;
  openPage(core, <Parts me={ada} read={read} />);
  return { core, user: userEvent.setup() };
}

async function choose(user: UserEvent, label: string, option: RegExp): Promise<void> {
  await user.click(screen.getByLabelText(label));
  await user.click(await screen.findByRole('option', { name: option }));
}

const save = (user: UserEvent) => user.click(screen.getByRole('button', { name: 'Save' }));
const menu = async (user: UserEvent, report: string, item: string) => {
  await user.click(await screen.findByRole('button', { name: `More for ${report}` }));
  await user.click(await screen.findByRole('menuitem', { name: item }));
};

describe('the settings', () => {
  it('name who may publish, and are saved', async () => {
    const { core, user } = await open();
    const who = within(screen.getByRole('group', { name: 'Who may publish reports' }));
    await user.click(who.getByRole('radio', { name: 'People named here' }));
    expect(screen.getByText('Nobody is named: only administrators may.')).toBeInTheDocument();
    await user.click(screen.getByLabelText('Add a person'));
    await user.paste('grace');
    await waitFor(() => expect(screen.getAllByRole('option').filter(({ id }) => id !== '')).toHaveLength(1));
    await user.click(await screen.findByRole('option', { name: /Grace/ }));
    await save(user);
    expect(await screen.findByText('Saved. It holds for everybody from now on.')).toBeInTheDocument();
    expect(core.reports.settings).toEqual({
      mayUse: { kind: 'everyone' },
      mayPublish: { kind: 'people', people: ['grace'] },
      parentEstimates: 'both',
      oneEstimate: true,
      sessionData: true,
      mostIssues: 50_000,
    });
  });

  it('draw own levels as the ladder that reports use', async () => {
    const { core, user } = await open();
    await user.click(screen.getByRole('button', { name: 'Add a level on top' }));
    expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
    await choose(user, 'Issue types that stand on it', /Initiative/);
    await choose(user, 'Link that leads to its children', /Delivers/);
    const ladder = within(screen.getByRole('figure', { name: 'The ladder as reports draw it' }));
    expect(ladder.getAllByRole('listitem').map((rung) => rung.textContent)).toEqual(['Initiativedelivers', 'EpicJira’s ownparent', 'StoryJira’s own']);
    await choose(user, 'Which way it reads', /is delivered by/);
    expect(ladder.getAllByRole('listitem')[0]).toHaveTextContent('Initiativeis delivered by');
    await save(user);
    await waitFor(() => expect(core.reports.settings.hierarchy).toEqual([{ issueTypes: ['1'], linkType: '10', outward: false }]));
  });

  it('show what each rule for parents makes of an example', async () => {
    const { core, user } = await open();
    const rule = screen.getByRole('row', { name: /The larger counts/ });
    expect(within(rule).getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['8', '3 + 2 = 5']);
    await user.click(within(rule).getByRole('radio'));
    await user.click(screen.getByRole('checkbox', { name: 'Measure how reports run' }));
    await save(user);
    await waitFor(() => expect(core.reports.settings).toMatchObject({ parentEstimates: 'larger', sessionData: false }));
  });

  it('are not saved with a figure out of range', async () => {
    const { user } = await open();
    const figure = screen.getByLabelText('Most issues that a report loads');
    await user.clear(figure);
    await user.type(figure, '200,001');
    expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
    expect(screen.getByText('Give a whole number from 1,000 to 200,000.')).toBeInTheDocument();
    await user.clear(figure);
    await user.type(figure, '200,000');
    expect(screen.getByRole('button', { name: 'Save' })).toBeEnabled();
  });

  it('that Jira has no room for say what to do', async () => {
    const { core, user } = await open();
    core.problems.set('writeSettings', { code: 'tooLarge', message: 'The settings would take 40,112 bytes.' });
    await save(user);
    expect(await screen.findByRole('alert')).toHaveTextContent('The settings would take 40,112 bytes. Jira keeps at most 32 KB of settings');
  });
});

describe('all reports of the site', () => {
  it('are listed with the private ones of others, and deleted or taken over by an administrator', async () => {
    const { core, user } = await open();
    core.reports.me = { accountId: 'root', name: 'Root' };
    await user.click(screen.getByRole('tab', { name: 'All reports' }));
    expect(await screen.findByRole('row', { name: /Burn-up by epic.*Private/ })).toBeInTheDocument();
    await menu(user, 'Old numbers', 'Take over…');
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/You become its owner instead of Former user/)).toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: 'Take over' }));
    await waitFor(() => expect(core.reports.reports.find(({ id }) => id === 'r4')?.owner).toBe('root'));
    expect(await screen.findByText('Old numbers is yours now.')).toBeInTheDocument();
    await menu(user, 'Hiring plan', 'Delete…');
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Delete for good' }));
    await waitFor(() => expect(screen.queryByRole('row', { name: /Hiring plan/ })).not.toBeInTheDocument());
  });

  it('say why they cannot be read', async () => {
    const core = coreOf(ada);
    core.problems.set('listReports', { code: 'forbidden', message: 'Only administrators list every report.' });
    const { user } = await open(core);
    await user.click(screen.getByRole('tab', { name: 'All reports' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Only administrators list every report.');
  });
});
