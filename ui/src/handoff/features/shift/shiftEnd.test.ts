import { describe, expect, it } from 'vitest';
import type { Team, WorkingHours } from '../../engine/protocol';
import { shiftEnding } from './shiftEnd';

const team = (hours: WorkingHours[], timeZone?: string, id = 'late'): Team => ({
  id,
  version: 1,
  kind: 'shift',
  name: id,
  leads: ['ada'],
  members: [{ accountId: 'uwe' }, { accountId: 'ada', hours, ...(timeZone !== undefined && { timeZone }) }],
});
const endAt = (teams: Team[], iso: string) => shiftEnding(teams, 'ada', Date.parse(iso))?.at;

// 24 November 2026 is a Tuesday.
const tuesday: WorkingHours = { day: 2, from: 10 * 60, to: 18 * 60 };

describe('the end of a shift', () => {
  it('is told during its last hour and at no other time', () => {
    const teams = [team([tuesday])];
    expect(endAt(teams, '2026-11-24T16:59:00Z')).toBeUndefined();
    expect(endAt(teams, '2026-11-24T17:00:00Z')).toBe('18:00');
    expect(endAt(teams, '2026-11-24T17:59:59Z')).toBe('18:00');
    expect(endAt(teams, '2026-11-24T18:00:00Z')).toBeUndefined();
    expect(endAt(teams, '2026-11-25T17:30:00Z')).toBeUndefined();
  });

  it('is reckoned and told in the zone of the member', () => {
    expect(endAt([team([tuesday], 'Europe/Berlin')], '2026-11-24T16:30:00Z')).toBe('18:00');
    expect(endAt([team([tuesday], 'Nowhere/Such')], '2026-11-24T17:30:00Z')).toBe('18:00');
  });

  it('of a night shift comes on the day after, also over the end of the week', () => {
    const nights = [team([{ day: 6, from: 22 * 60, to: 30 * 60 }])];
    expect(endAt(nights, '2026-11-29T05:30:00Z')).toBe('06:00');
    expect(endAt(nights, '2026-11-28T05:30:00Z')).toBeUndefined();
  });

  it('is none where the next hours follow at once', () => {
    const halves = [team([{ ...tuesday, to: 14 * 60 }, { ...tuesday, from: 14 * 60 }])];
    expect(endAt(halves, '2026-11-24T13:30:00Z')).toBeUndefined();
    const overMidnight = [team([{ day: 2, from: 20 * 60, to: 24 * 60 }, { day: 3, from: 0, to: 6 * 60 }])];
    expect(endAt(overMidnight, '2026-11-24T23:30:00Z')).toBeUndefined();
    expect(endAt(overMidnight, '2026-11-25T05:30:00Z')).toBe('06:00');
    expect(endAt(halves, '2026-11-24T17:30:00Z')).toBe('18:00');
  });

  it('is the nearest of several teams, and none without hours or for others', () => {
    const teams = [team([tuesday]), team([{ ...tuesday, to: 18 * 60 - 15 }], undefined, 'early'), team([], undefined, 'always')];
    expect(shiftEnding(teams, 'ada', Date.parse('2026-11-24T17:30:00Z'))).toMatchObject({ team: { id: 'early' }, at: '17:45' });
    expect(shiftEnding(teams, 'uwe', Date.parse('2026-11-24T17:30:00Z'))).toBeUndefined();
  });
});
