// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { chooseBy } from '../../testing/choose';
import { FakeCore } from '../../testing/fakeCore';
import { openApp } from '../../testing/openApp';

const table = () => screen.findByRole('table', { name: 'Handoffs' });

describe('the history', () => {
  it('lists handoffs with who, whom, state and how long it took', async () => {
    await openApp('/history');
    const row = within(await table()).getByRole('row', { name: /PAY-298/ });
    expect(row).toHaveTextContent('Ada Okafor');
    expect(row).toHaveTextContent('Accepted');
    expect(row).toHaveTextContent('15 h');
  });

  it('is filtered by state and person', async () => {
    const { core, user } = await openApp('/history');
    await table();
    await user.click(screen.getByLabelText('State'));
    await user.click(await screen.findByRole('option', { name: 'Declined' }));
    await waitFor(async () => expect(within(await table()).getAllByRole('row')).toHaveLength(2));
    await chooseBy(user, screen.getByLabelText('Person'), 'chen', /Chen Haddad/);
    await waitFor(() =>
      expect(core.asked).toContainEqual(expect.objectContaining({ kind: 'readHistory', state: 'declined', person: 'chen' })),
    );
  });

  it('opens one with its note and timeline', async () => {
    const { user } = await openApp('/history');
    await user.click(within(await table()).getByRole('button', { name: /^Read the handoff of PAY-298/ }));
    expect(await screen.findByRole('article', { name: 'PAY-298' })).toHaveTextContent('I get the review done today');
  });

  it('says why it cannot be read', async () => {
    const core = new FakeCore();
    core.problems.set('readHistory', { code: 'unavailable', message: 'The server did not answer.' });
    await openApp('/history', core);
    expect(await screen.findByRole('alert')).toHaveTextContent('The server did not answer.');
  });
});
