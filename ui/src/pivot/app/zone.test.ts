import { describe, expect, it } from 'vitest';
import { zoneOf } from './zone';

const hour = 3_600_000;
const now = Date.UTC(2026, 10, 22);

describe('the steps of a time zone', () => {
  it('hold the changes of summer time to the minute', () => {
    const { zoneStarts, zoneOffsets } = zoneOf('Europe/Berlin', now);
    const at = zoneStarts.indexOf(Date.UTC(2026, 2, 29, 1));
    expect(at).toBeGreaterThan(0);
    expect(zoneOffsets[at]).toBe(hour);
    expect(zoneOffsets[at + 1]).toBe(2 * hour);
    expect(zoneOffsets).toHaveLength(zoneStarts.length + 1);
    expect([...zoneStarts].sort((a, b) => a - b)).toEqual(zoneStarts);
  });

  it('hold the short weeks of another offset, and offsets of less than an hour', () => {
    const { zoneStarts } = zoneOf('Africa/Casablanca', now);
    expect(zoneStarts.filter((start) => new Date(start).getUTCFullYear() === 2025)).toHaveLength(2);
    expect(zoneOf('Asia/Kathmandu', now).zoneOffsets.at(-1)).toBe(5.75 * hour);
  });

  it('are one offset where nothing ever changes', () => {
    expect(zoneOf('UTC', now)).toEqual({ zoneStarts: [], zoneOffsets: [0] });
  });

  it('are those of the machine where the host names no zone or one that is not known', () => {
    expect(zoneOf('Mars/Olympus', now)).toEqual(zoneOf(undefined, now));
  });
});
