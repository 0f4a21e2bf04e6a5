const numbers = new Intl.NumberFormat('en');

export const number = (value: number): string => numbers.format(value);

/** `1 page`, `40 pages`. */
export function count(value: number, one: string, many = `${one}s`): string {
  return `${number(value)} ${value === 1 ? one : many}`;
}

/** Seconds as a person says them: `under a second`, `12 s`, `3 min`, `1 h 20 min`. */
export function duration(seconds: number): string {
  if (seconds < 1) return 'under a second';
  if (seconds < 90) return `${number(Math.round(seconds))} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${number(minutes)} min`;
  const rest = minutes % 60;
  return rest === 0 ? `${number(minutes / 60)} h` : `${number(Math.floor(minutes / 60))} h ${number(rest)} min`;
}

const moments = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

export const moment = (iso: string): string => moments.format(new Date(iso));

export function bytes(value: number): string {
  if (value < 1024) return `${number(value)} bytes`;
  return value < 1024 * 1024 ? `${number(Math.round(value / 1024))} KB` : `${number(Math.round(value / 1048576))} MB`;
}
