/** The viewer's time zone as steps: what a date is there must not hang on what the worker's machine knows of zones. */
export interface Zone {
  zoneStarts: number[];
  zoneOffsets: number[];
}

const minute = 60_000;
// Shorter than the shortest time that a zone keeps another offset (four weeks around Ramadan).
const stride = 14 * 24 * 60 * minute;

/** Changes of the offset from 1970 to ten years after `now`, to the minute, and the offset before, between and after them. */
export function zoneOf(timeZone: string | undefined, now: number): Zone {
  const offset = offsets(timeZone);
  const zone: Zone = { zoneStarts: [], zoneOffsets: [offset(0)] };
  const end = now + 10 * 366 * 24 * 60 * minute;
  for (let from = 0; from < end; from += stride) {
    const before = offset(from);
    if (offset(from + stride) === before) continue;
    let low = from;
    let high = from + stride;
    while (high - low > minute) {
      const middle = low + Math.floor((high - low) / 2 / minute) * minute;
      if (offset(middle) === before) low = middle;
      else high = middle;
    }
    zone.zoneStarts.push(high);
    zone.zoneOffsets.push(offset(high));
  }
  return zone;
}

function offsets(timeZone: string | undefined): (at: number) => number {
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  // The machine's own zone can be asked hundreds of times faster.
  if (timeZone === undefined || timeZone === own) return (at) => (0 - new Date(at).getTimezoneOffset()) * minute;
  try {
    return offsetsByFormat(timeZone);
  } catch {
    return (at) => (0 - new Date(at).getTimezoneOffset()) * minute;
  }
}

function offsetsByFormat(timeZone: string): (at: number) => number {
  const numeric = '2-digit';
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: numeric,
    day: numeric,
    hour: numeric,
    minute: numeric,
    second: numeric,
  });
  return (at) => {
    const [month = 1, day = 1, year = 1970, hour = 0, minutes = 0, seconds = 0] = (format.format(at).match(/\d+/g) ?? []).map(Number);
    return Date.UTC(year, month - 1, day, hour, minutes, seconds) - Math.floor(at / 1000) * 1000;
  };
}
