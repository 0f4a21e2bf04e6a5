import { useEffect, useState } from 'react';
import { text } from './text';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A length of time as people say it: `4 min`, `3 h`, `2 days`. */
export function span(ms: number): string {
  if (ms < hour) return `${Math.max(1, Math.round(ms / minute))} min`;
  if (ms < 36 * hour) return `${Math.round(ms / hour)} h`;
  const days = Math.round(ms / day);
  return `${days} days`;
}

export function ago(iso: string, now: number): string {
  const past = now - Date.parse(iso);
  return past < minute ? text.now : text.ago(span(past));
}

export interface TimeLeft {
  words: string;
  /** Less than an hour is left, or none. */
  urgent: boolean;
  over: boolean;
}

export function timeLeft(iso: string, now: number): TimeLeft {
  const left = Date.parse(iso) - now;
  const words = left < 0 ? text.over(span(-left)) : text.left(span(left));
  return { words, urgent: left < hour, over: left < 0 };
}

const days = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short' });
const moments = new Intl.DateTimeFormat('en', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: 'numeric',
  minute: '2-digit',
});

/** `24 Nov` of a date without time. */
export const dayOf = (date: string): string => days.format(new Date(`${date.slice(0, 10)}T12:00:00`));

export const momentOf = (iso: string): string => moments.format(new Date(iso));

/** The time now, new every half a minute, for words such as "3 min ago". */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
