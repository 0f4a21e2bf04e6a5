import type { Team, TeamMember, WorkingHours } from '../../engine/protocol';

const dayMinutes = 1440;
const weekDays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** How long before its end a shift is worth handing over. */
const noticeMinutes = 60;

export interface ShiftEnd {
  team: Team;
  /** What a clock shows there at the end: `18:00`. */
  at: string;
  /** Names this end among others, so that one that was put off stays so. */
  key: string;
}

/** The end of my working hours in a team within the next hour, the nearest one; undefined where none ends, or others go straight on. */
export function shiftEnding(teams: readonly Team[], me: string, now: number): ShiftEnd | undefined {
  const ends = teams.flatMap((team) =>
    team.members
      .filter(({ accountId }) => accountId === me)
      .map((member) => ({ team, left: minutesLeft(member, now) }))
      .filter(({ left }) => left !== undefined && left <= noticeMinutes),
  );
  const first = ends.sort((one, other) => (one.left ?? 0) - (other.left ?? 0))[0];
  if (first?.left === undefined) return undefined;
  const end = Math.floor(now / 60_000) * 60_000 + first.left * 60_000;
  const zone = first.team.members.find(({ accountId }) => accountId === me)?.timeZone;
  return { team: first.team, at: clock(end, zone), key: `${first.team.id} ${new Date(end).toISOString()}` };
}

/** Minutes until work ends, over spans that follow one another; undefined while there is none. */
function minutesLeft({ hours, timeZone }: TeamMember, now: number): number | undefined {
  const { day, minute } = localTime(now, timeZone);
  let left = 0;
  for (let end = endOf(hours ?? [], day, minute); end > 0; end = endOf(hours ?? [], day, minute + left)) {
    left += end;
    if (left > noticeMinutes) return undefined;
  }
  return left === 0 ? undefined : left;
}

/** Minutes from a moment to the last end of the spans around it; 0 outside all of them. A span may run on for a day. */
const endOf = (hours: readonly WorkingHours[], day: number, minute: number): number =>
  Math.max(
    0,
    ...hours.map((span) => {
      const since = ((day + Math.floor(minute / dayMinutes) - span.day + 7) % 7) * dayMinutes + (minute % dayMinutes);
      return since >= span.from && since < span.to ? span.to - since : 0;
    }),
  );

function localTime(now: number, timeZone = 'UTC'): { day: number; minute: number } {
  const parts = partsOf(now, timeZone);
  return { day: weekDays.indexOf(parts.weekday ?? ''), minute: Number(parts.hour) * 60 + Number(parts.minute) };
}

function clock(at: number, timeZone = 'UTC'): string {
  const { hour, minute } = partsOf(at, timeZone);
  return `${hour ?? ''}:${minute ?? ''}`;
}

function partsOf(at: number, timeZone: string): Record<string, string> {
  const format = (zone: string) =>
    new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const parts = (() => {
    try {
      return format(timeZone);
    } catch {
      return format('UTC'); // a zone that this browser does not know
    }
  })().formatToParts(at);
  return Object.fromEntries(parts.map(({ type, value }) => [type, value]));
}
