import type { TargetKind } from '../../engine/protocol';

export const kindTexts: Record<Exclude<TargetKind, 'person'>, { title: string; detail: string }> = {
  team: { title: 'Team', detail: 'People who share a queue' },
  role: { title: 'Role', detail: 'Whoever holds a duty' },
  shift: { title: 'Shift', detail: 'People of one time of the day' },
};

export const dayTexts = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** As people here read a week: from Monday. */
export const week = [1, 2, 3, 4, 5, 6, 0] as const;

const members = (count: number): string => (count === 1 ? '1 member' : `${count} members`);

export const text = {
  title: 'Teams',
  detail: 'Teams, roles and shifts share a queue, and can be handed to together.',
  list: 'Teams, roles and shifts',
  loading: 'Reading teams…',
  add: 'New team',
  members,
  leadsOnly: 'Only its leads can change it.',
  none: 'There is no team yet',
  noneText: 'Make one to share a queue, or to hand issues to whoever is free first.',
  choose: 'Choose a team to see its members.',
  name: 'Name',
  nameHint: 'The name is kept by the app, so that others find the team by it.',
  nameMissing: 'Give it a name of 1 to 60 characters.',
  membersMissing: 'Add at least one member.',
  kind: 'What it is',
  people: 'Members',
  addMember: 'Add a member',
  addMemberPlaceholder: 'Name of a person',
  lead: 'Leads the team',
  leadOf: (name: string) => `${name} leads the team`,
  remove: (name: string) => `Remove ${name}`,
  zone: 'Time zone',
  zoneHint: 'Such as Europe/Berlin; empty for UTC',
  zoneUnknown: 'This time zone is not known.',
  hours: 'Working hours',
  hoursOf: (name: string) => `Hours and time zone of ${name}`,
  always: 'Always',
  office: 'Mon to Fri, 9 to 17',
  works: (day: string) => `Works on ${day}`,
  from: (day: string) => `${day} from`,
  to: (day: string) => `${day} until`,
  next: 'next day',
  alwaysHint: 'No hours: counted day and night.',
  save: 'Save',
  cancel: 'Cancel',
  delete: 'Delete…',
  deleteTitle: (name: string) => `Delete ${name}?`,
  deleteText: 'Its queue goes with it. Handoffs that wait for it can still be withdrawn by their senders.',
  deleteSure: 'Delete',
  saved: 'Saved.',
  queue: 'Open its queue',
  tryAgain: 'Try again',
};

export const clock = (minutes: number): string =>
  `${String(Math.floor((minutes % 1440) / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

export function hoursText(hours: readonly { day: number; from: number; to: number }[]): string {
  if (hours.length === 0) return text.always;
  const sorted = week.flatMap((day) => hours.filter((one) => one.day === day));
  const same = sorted.every(({ from, to }) => from === sorted[0]?.from && to === sorted[0].to);
  const days = sorted.map(({ day }) => dayTexts[day]?.slice(0, 3)).join(' ');
  const first = sorted[0];
  return same && first ? `${days} ${clock(first.from)}–${clock(first.to)}` : days;
}
