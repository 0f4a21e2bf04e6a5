// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { chooseBy } from '../../testing/choose';
import { openApp } from '../../testing/openApp';

describe('teams', () => {
  it('are listed with what they are', async () => {
    await openApp('/teams');
    const list = within(await screen.findByRole('list', { name: 'Teams, roles and shifts' }));
    expect(list.getByRole('button', { name: /Payments/ })).toHaveTextContent('Team · 3 members');
    expect(list.getByRole('button', { name: /Late shift/ })).toHaveTextContent('Shift · 2 members');
  });

  it('are changed by their leads, hours and all', async () => {
    const { core, user, click } = await openApp('/teams');
    await click(/Payments/);
    await click('Hours and time zone of Ben Carter');
    await user.click(await screen.findByRole('checkbox', { name: 'Works on Friday' }));
    await chooseBy(user, screen.getByLabelText('Add a member'), 'dalia', /Dalia/);
    await click('Save');
    const asked = await waitFor(() => {
      const found = core.asked.find(({ kind }) => kind === 'writeTeam');
      if (found?.kind !== 'writeTeam') throw new Error('Nothing was written.');
      return found;
    });
    expect(asked.teamId).toBe('team-pay');
    expect(asked.team.members.map(({ accountId, hours }) => [accountId, hours?.length])).toEqual([
      ['ada', 5],
      ['ben', 4],
      ['chen', 5],
      ['dalia', 5],
    ]);
    expect(await screen.findByText('Saved.')).toBeInTheDocument();
  });

  it('of others are shown and cannot be changed', async () => {
    const { click } = await openApp('/teams');
    await click(/Late shift/);
    expect(await screen.findByText('Only its leads can change it.')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Save' })).not.toBeInTheDocument();
    expect(screen.getByLabelText('Name')).toBeDisabled();
  });

  it('need a name', async () => {
    const { core, user, click } = await openApp('/teams');
    await click('New team');
    expect(await screen.findByText('Give it a name of 1 to 60 characters.')).toBeInTheDocument();
    await user.type(screen.getByLabelText('Name'), 'Night owls');
    await user.click(screen.getByRole('radio', { name: 'Shift' }));
    await click('Save');
    await waitFor(() => expect(core.teams.teams.map(({ name, kind }) => `${name} ${kind}`)).toContain('Night owls shift'));
  });

  it('are deleted after one question', async () => {
    const { core, user, click } = await openApp('/teams');
    await click(/Payments/);
    await click('Delete…');
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(core.asked).toContainEqual({ kind: 'removeTeam', teamId: 'team-pay' }));
  });
});
