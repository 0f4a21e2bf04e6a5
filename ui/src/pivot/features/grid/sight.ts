import type { Columns } from './columns';

/** Rows and columns that are drawn, both ends included; empty where last is before first. */
export interface Sight {
  firstRow: number;
  lastRow: number;
  firstColumn: number;
  lastColumn: number;
}

/** What of the grid the scroller shows, in pixels. */
export interface Port {
  top: number;
  left: number;
  width: number;
  height: number;
}

interface Measured {
  rows: number;
  rowHeight: number;
  headHeight: number;
  layout: Columns;
}

/** What can be seen of the grid, and as much around it as is asked for. */
export function sightOf({ top, left, width, height }: Port, { rows, rowHeight, headHeight, layout }: Measured, spare = 0): Sight {
  const columns = layout.widths.length;
  const right = left + width;
  return {
    firstRow: Math.max(0, Math.floor(top / rowHeight) - spare),
    lastRow: Math.min(rows - 1, Math.ceil((top + Math.max(rowHeight, height - headHeight)) / rowHeight) - 1 + spare),
    // A column begins behind the frozen one, which covers as much on the left.
    firstColumn: Math.max(0, columnAt(layout, left + layout.label) - Math.min(1, spare)),
    lastColumn: Math.min(columns - 1, columnAt(layout, right) + Math.min(1, spare)),
  };
}

/** Nothing that can be seen is outside of what is drawn. */
export const holds = (drawn: Sight, seen: Sight): boolean =>
  drawn.firstRow <= seen.firstRow && drawn.lastRow >= seen.lastRow && drawn.firstColumn <= seen.firstColumn && drawn.lastColumn >= seen.lastColumn;

/** Some rows of what is drawn can be seen. */
export const meets = (drawn: Sight, seen: Sight): boolean => drawn.firstRow <= seen.lastRow && drawn.lastRow >= seen.firstRow;

/** The column that a place is in. */
function columnAt({ starts }: Columns, x: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= x) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** From first to last; another is put in at its place where it is not among them. */
export function indexesOf(first: number, last: number, also: number, count: number): number[] {
  const indexes = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  if (also < 0 || also >= count || (also >= first && also <= last)) return indexes;
  return also < first ? [also, ...indexes] : [...indexes, also];
}
