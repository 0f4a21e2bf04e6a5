// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { FakeCore } from '../testing/fakeCore';
import { openPage } from '../testing/openPage';
import { SettingsForm } from './SettingsForm';

describe('settings', () => {
  it('say what they mean, and are saved', async () => {
    const core = new FakeCore();
    openPage(core, <SettingsForm first={core.teams.settings} />);
    expect(screen.getByText(/Everybody who may see an issue can then see from it/)).toBeInTheDocument();
    const user = userEvent.setup();
    await user.click(screen.getByRole('checkbox', { name: 'Handoffs can be searched for in JQL' }));
    await user.click(screen.getByRole('radio', { name: 'A line in the note’s comment' }));
    await user.clear(screen.getByLabelText('Hours to accept'));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Saved. It holds for everybody from now on.')).toBeInTheDocument();
    expect(core.teams.settings).toEqual({ mayAssign: true, searchable: true, replies: 'edit', agingDays: 7 });
  });

  it('are not saved with a figure out of range', async () => {
    const core = new FakeCore();
    openPage(core, <SettingsForm first={core.teams.settings} />);
    const user = userEvent.setup();
    await user.clear(screen.getByLabelText('A card is old after'));
    await user.type(screen.getByLabelText('A card is old after'), '400');
    expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
  });

  it('say why they could not be saved', async () => {
    const core = new FakeCore();
    core.problems.set('writeSettings', { code: 'forbidden', message: 'Only administrators change these settings.' });
    openPage(core, <SettingsForm first={core.teams.settings} />);
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('Only administrators change these settings.'));
  });
});
