// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openApp } from '../../testing/openApp';
import { people } from '../../testing/people';

describe('measures', () => {
  it('are figures and charts of all, with nobody’s name', async () => {
    await openApp('/measures');
    expect(await screen.findByText('2.4 h')).toBeInTheDocument();
    expect(screen.getByText('18 %')).toBeInTheDocument();
    const chart = within(screen.getByRole('figure', { name: 'Time to accept' })).getByRole('img');
    expect(chart).toHaveAccessibleName(/^Time to accept; under 1 h: 18; 1–4 h: 21/);
    for (const { name } of people) expect(screen.queryByText(name ?? '')).not.toBeInTheDocument();
  });

  it('are read as tables by those who would rather', async () => {
    const { click } = await openApp('/measures');
    await click('Show as tables');
    const table = await screen.findByRole('table', { name: 'Handed off and came back, by week' });
    expect(within(table).getByRole('row', { name: 'W46 17 4' })).toBeInTheDocument();
  });

  it('are asked for a team and a time', async () => {
    const { core, user } = await openApp('/measures');
    await user.click(await screen.findByLabelText('Team'));
    await user.click(await screen.findByRole('option', { name: 'Payments' }));
    await waitFor(() => expect(core.asked.at(-1)).toEqual({ kind: 'measure', days: 30, team: 'team-pay' }));
  });
});
