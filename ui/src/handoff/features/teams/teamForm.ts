import type { SaveTeam, Team, WorkingHours } from '../../engine/protocol';

export interface MemberForm {
  accountId: string;
  name: string;
  lead: boolean;
  zone: string;
  hours: readonly WorkingHours[];
}

export interface TeamForm {
  id?: string;
  version?: number;
  kind: SaveTeam['kind'];
  name: string;
  members: readonly MemberForm[];
}

export const office: readonly WorkingHours[] = [1, 2, 3, 4, 5].map((day) => ({ day, from: 540, to: 1020 }));

export const newTeam = (accountId: string, name: string): TeamForm => ({
  kind: 'team',
  name: '',
  members: [{ accountId, name, lead: true, zone: Intl.DateTimeFormat().resolvedOptions().timeZone, hours: office }],
});

export function formOf({ id, version, kind, name, members, leads }: Team, nameOf: (accountId: string) => string): TeamForm {
  return {
    id,
    version,
    kind,
    name,
    members: members.map(({ accountId, timeZone, hours }) => ({
      accountId,
      name: nameOf(accountId),
      lead: leads.includes(accountId),
      zone: timeZone ?? '',
      hours: hours ?? [],
    })),
  };
}

/** Leads who are no members stay leads. */
export function toTeam({ kind, name, members, version }: TeamForm, before: Team | undefined, me: string): SaveTeam {
  const outside = (before?.leads ?? []).filter((lead) => !before?.members.some(({ accountId }) => accountId === lead));
  const leads = [...outside, ...members.filter(({ lead }) => lead).map(({ accountId }) => accountId)];
  return {
    kind,
    name: name.trim(),
    members: members.map(({ accountId, zone, hours }) => ({
      accountId,
      ...(zone.trim() !== '' && { timeZone: zone.trim() }),
      ...(hours.length > 0 && { hours: [...hours] }),
    })),
    leads: leads.length > 0 ? leads : [me],
    ...(version !== undefined && { version }),
  };
}

export function zoneIsKnown(zone: string): boolean {
  if (zone.trim() === '') return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone.trim() });
    return true;
  } catch {
    return false;
  }
}

export const dayHours = (hours: readonly WorkingHours[], day: number): WorkingHours | undefined =>
  hours.find((one) => one.day === day);

export const withDay = (hours: readonly WorkingHours[], day: number, on: boolean): readonly WorkingHours[] =>
  on ? [...hours, { day, from: 540, to: 1020 }] : hours.filter((one) => one.day !== day);

/** `HH:MM` of two inputs; an end that is not after the beginning is on the next day. */
export function withTime(hours: readonly WorkingHours[], day: number, end: 'from' | 'to', time: string): readonly WorkingHours[] {
  const [hour, minute] = time.split(':').map(Number);
  if (hour === undefined || minute === undefined || Number.isNaN(hour + minute)) return hours;
  return hours.map((one) => {
    if (one.day !== day) return one;
    const from = end === 'from' ? hour * 60 + minute : one.from;
    const to = end === 'to' ? hour * 60 + minute : one.to % 1440;
    return { day, from, to: to > from ? to : to + 1440 };
  });
}

export const missingOf = ({ name, members }: TeamForm): 'name' | 'members' | 'zone' | undefined => {
  if (name.trim() === '' || name.trim().length > 60) return 'name';
  if (members.length === 0) return 'members';
  return members.every(({ zone }) => zoneIsKnown(zone)) ? undefined : 'zone';
};
