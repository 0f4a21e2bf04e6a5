import type { PersonView, Team, WorkingHours } from '../engine/protocol';

const person = (accountId: string, name: string): PersonView => ({ accountId, name, active: true });

export const me = person('ada', 'Ada Okafor');
export const ben = person('ben', 'Ben Carter');
export const chen = person('chen', 'Chen Haddad');
export const dalia = person('dalia', 'Dalia Lindqvist');
export const priya = person('priya', 'Priya Nair');
export const gone: PersonView = { ...person('tom', 'Tom Berger'), active: false };

export const people: readonly PersonView[] = [me, ben, chen, dalia, priya, gone];

export const officeHours: readonly WorkingHours[] = [1, 2, 3, 4, 5].map((day) => ({ day, from: 540, to: 1020 }));

export const payments: Team = {
  id: 'team-pay',
  version: 3,
  kind: 'team',
  name: 'Payments',
  members: [
    { accountId: me.accountId, timeZone: 'Europe/Berlin', hours: [...officeHours] },
    { accountId: ben.accountId, timeZone: 'Europe/London', hours: [...officeHours] },
    { accountId: chen.accountId, timeZone: 'Asia/Singapore', hours: [...officeHours] },
  ],
  leads: [me.accountId],
};

export const lateShift: Team = {
  id: 'shift-late',
  version: 1,
  kind: 'shift',
  name: 'Late shift',
  members: [
    { accountId: dalia.accountId, timeZone: 'America/New_York', hours: [1, 2, 3, 4, 5].map((day) => ({ day, from: 480, to: 1020 })) },
    { accountId: priya.accountId, timeZone: 'America/Los_Angeles', hours: [1, 2, 3, 4, 5].map((day) => ({ day, from: 480, to: 1020 })) },
  ],
  leads: [priya.accountId],
};

export const duty: Team = {
  id: 'role-duty',
  version: 1,
  kind: 'role',
  name: 'Duty manager',
  members: [{ accountId: priya.accountId }],
  leads: [me.accountId],
};

export const teams: readonly Team[] = [payments, lateShift, duty];

export const personOf = (accountId: string): PersonView =>
  people.find((other) => other.accountId === accountId) ?? { accountId, active: true };
