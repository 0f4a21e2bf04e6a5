import { describe, expect, it } from 'vitest';
import { lateShift, payments, personOf } from '../../testing/people';
import { dayHours, formOf, missingOf, toTeam, withDay, withTime, zoneIsKnown } from './teamForm';
import { hoursText } from './text';

const form = formOf(payments, (accountId) => personOf(accountId).name ?? '');

describe('a team that is edited', () => {
  it('is saved as it was read where nothing was changed', () => {
    const { kind, name, members, leads, version } = payments;
    expect(toTeam(form, payments, 'ada')).toEqual({ kind, name, members, leads, version });
  });

  it('keeps leads who are no members', () => {
    const late = formOf({ ...lateShift, leads: ['ada', 'priya'] }, () => '');
    expect(toTeam(late, { ...lateShift, leads: ['ada', 'priya'] }, 'ada').leads).toEqual(['ada', 'priya']);
  });

  it('always has a lead', () => {
    const none = { ...form, members: form.members.map((member) => ({ ...member, lead: false })) };
    expect(toTeam(none, payments, 'ada').leads).toEqual(['ada']);
  });

  it('has hours past midnight where the end is not after the beginning', () => {
    const night = withTime(withTime(withDay([], 5, true), 5, 'from', '22:00'), 5, 'to', '06:00');
    expect(dayHours(night, 5)).toEqual({ day: 5, from: 1320, to: 1800 });
  });

  it('names what is missing', () => {
    expect(missingOf({ ...form, name: ' ' })).toBe('name');
    expect(missingOf({ ...form, members: [] })).toBe('members');
    expect(missingOf({ ...form, members: form.members.map((member) => ({ ...member, zone: 'Mars/Base' })) })).toBe('zone');
    expect(missingOf(form)).toBeUndefined();
    expect(zoneIsKnown('')).toBe(true);
  });

  it('says hours in few words', () => {
    expect(hoursText(payments.members[0]?.hours ?? [])).toBe('Mon Tue Wed Thu Fri 09:00–17:00');
    expect(hoursText([])).toBe('Always');
  });
});
