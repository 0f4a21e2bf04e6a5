// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeCore } from '../testing/fakeCore';
import { openApp } from '../testing/openApp';
import { card } from '../testing/queue';

const endsAt = (at: string) => screen.queryByText(`Your shift ends at ${at}`);

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => vi.useRealTimers());

/** A Tuesday; Ada's hours in Payments end at 17:00 in Berlin. */
async function openAt(iso: string) {
  vi.setSystemTime(new Date(iso));
  const core = new FakeCore();
  core.teams.myTeams = core.teams.teams.map((team) => ({
    ...team,
    members: team.members.map((member) => ({ ...member, ...(member.hours && { hours: [{ day: 2, from: 9 * 60, to: 17 * 60 }] }) })),
  }));
  const desk = await openApp('/', core);
  await card('PAY-311');
  return desk;
}

describe('the last hour of a shift', () => {
  it('offers to hand over, and leads to the sheet', async () => {
    const { click, core } = await openAt('2026-11-24T15:10:00Z');
    expect(endsAt('17:00')).toBeInTheDocument();
    expect(screen.getByText(/your hours in Payments/)).toBeInTheDocument();
    await click('Hand over the shift');
    await screen.findByRole('heading', { name: 'Shift handover' });
    expect(core.kinds).toContain('prepareShift');
    expect(endsAt('17:00')).not.toBeInTheDocument();
  });

  it('is not spoken of again once it was put off, nor before', async () => {
    const { click } = await openAt('2026-11-24T15:10:00Z');
    await click('Not now');
    expect(endsAt('17:00')).not.toBeInTheDocument();
    await click('History');
    await click('My queue');
    await card('PAY-311');
    expect(endsAt('17:00')).not.toBeInTheDocument();
  });

  it('is told in the last hour only', async () => {
    await openAt('2026-11-24T14:50:00Z');
    expect(endsAt('17:00')).not.toBeInTheDocument();
  });
});
