import { describe, expect, it } from 'vitest';
import { layOut, runsOf, withWidth } from './columns';
import { holds, indexesOf, sightOf } from './sight';
import type { GridColumn } from '../../engine/protocol';

const column = (id: string, ...labels: string[]): GridColumn => ({ id, kind: 'measure', labels, total: false, numbers: true });
const columns = Array.from({ length: 50 }, (_, index) => column(`c${index}`, 'x'));
const layout = layOut(columns, { label: 200, ...Object.fromEntries(columns.map(({ id }) => [id, 100])) });
const measured = { rows: 1000, rowHeight: 40, headHeight: 40, layout };

describe('what is in sight', () => {
  it('is the rows below the header and the columns beside the frozen one', () => {
    expect(sightOf({ top: 0, left: 0, width: 640, height: 440 }, measured)).toEqual({ firstRow: 0, lastRow: 9, firstColumn: 0, lastColumn: 4 });
    expect(sightOf({ top: 4000, left: 250, width: 640, height: 440 }, measured)).toEqual({ firstRow: 100, lastRow: 109, firstColumn: 2, lastColumn: 6 });
  });

  it('ends where the grid ends', () => {
    expect(sightOf({ top: 39_600, left: 99_999, width: 640, height: 440 }, measured, 4)).toMatchObject({ lastRow: 999, lastColumn: 49 });
    expect(sightOf({ top: 0, left: 0, width: 640, height: 440 }, { ...measured, rows: 0 })).toMatchObject({ lastRow: -1 });
  });

  it('is held by what is drawn with something to spare, until it is scrolled beyond', () => {
    const drawn = sightOf({ top: 4000, left: 0, width: 640, height: 440 }, measured, 4);
    expect(holds(drawn, sightOf({ top: 4100, left: 0, width: 640, height: 440 }, measured))).toBe(true);
    expect(holds(drawn, sightOf({ top: 4200, left: 0, width: 640, height: 440 }, measured))).toBe(false);
  });

  it('keeps the active one, wherever it is', () => {
    expect(indexesOf(5, 7, 6, 100)).toEqual([5, 6, 7]);
    expect(indexesOf(5, 7, 2, 100)).toEqual([2, 5, 6, 7]);
    expect(indexesOf(5, 7, 50, 100)).toEqual([5, 6, 7, 50]);
    expect(indexesOf(5, 7, -1, 100)).toEqual([5, 6, 7]);
  });
});

describe('headers', () => {
  const grouped = [column('a', '2026', 'May', 'n'), column('b', '2026', 'May', 'm'), column('c', '2026', 'Jun', 'n'), column('d', '2027', 'Jun', 'n')];

  it('are drawn once over equal neighbours, but not across an outer group', () => {
    expect(runsOf(grouped, 0, 3).map(({ first, last, label }) => [first, last, label])).toEqual([[0, 2, '2026'], [3, 3, '2027']]);
    expect(runsOf(grouped, 1, 3).map(({ first, last }) => [first, last])).toEqual([[0, 1], [2, 2], [3, 3]]);
  });

  it('have widths within bounds, and forget one that is taken back', () => {
    expect(withWidth({ a: 100 }, 'b', 5)).toEqual({ a: 100, b: 56 });
    expect(withWidth({ a: 100, b: 80 }, 'a', undefined)).toEqual({ b: 80 });
  });
});
