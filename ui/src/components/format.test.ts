import { describe, expect, it } from 'vitest';
import { bytes, count, duration } from './format';

describe('figures', () => {
  it.each([
    [0.4, 'under a second'],
    [12.4, '12 s'],
    [89, '89 s'],
    [180, '3 min'],
    [3600, '1 h'],
    [4800, '1 h 20 min'],
  ])('%d seconds are said as “%s”', (seconds, said) => expect(duration(seconds)).toBe(said));

  it('one is one, and thousands are grouped', () => {
    expect([count(1, 'page'), count(5000, 'page'), count(2, 'fix', 'fixes')]).toEqual([
      '1 page',
      '5,000 pages',
      '2 fixes',
    ]);
  });

  it('sizes are rounded to what matters', () => {
    expect([bytes(900), bytes(2480), bytes(5_300_000)]).toEqual(['900 bytes', '2 KB', '5 MB']);
  });
});
