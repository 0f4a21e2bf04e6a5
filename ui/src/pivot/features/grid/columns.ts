import type { GridColumn } from '../../engine/protocol';

export const labelColumn = 'label';
export const leastWidth = 56;
export const mostWidth = 800;
const mostKept = 400;

/** Where each column begins, from the left of the grid; the frozen first one is not counted. */
export interface Columns {
  label: number;
  starts: readonly number[];
  widths: readonly number[];
  total: number;
  /** The same for a cell's element, made once because every row needs it. */
  boxes: readonly { left: number; width: number }[];
  /** Class of a column's cells. */
  classes: readonly string[];
}

export interface CellClasses {
  cell: string;
  end: string;
  total: string;
}

const clamp = (value: number, least: number, most: number): number => Math.round(Math.min(most, Math.max(least, value)));

function ownWidth({ kind, labels, numbers }: GridColumn, alone: boolean): number {
  // A group over one column needs its width from that column.
  const letters = Math.max(...labels.slice(alone ? -2 : -1).map(({ length }) => length), 0);
  const least = numbers ? 88 : kind === 'field' ? 132 : 104;
  return clamp(letters * 7 + 44, least, numbers ? 168 : 240);
}

/**
 * The first column as wide as it needs: issues have keys, summaries and levels and take two fifths of the grid, groups a name.
 * @param room Width of the grid; 0 before it is drawn.
 */
export function ownLabelWidth(room: number, hasIssues: boolean): number {
  const most = room === 0 ? mostWidth : room * 0.55;
  return hasIssues ? clamp(room * 0.4, Math.min(280, most), 640) : clamp(room * 0.25, Math.min(180, most), 280);
}

/** Widths that somebody chose, or those that fit the headers. */
export function layOut(columns: readonly GridColumn[], chosen: Readonly<Record<string, number>> = {}, ownLabel = 280, look?: CellClasses): Columns {
  const label = clamp(chosen[labelColumn] ?? ownLabel, 160, mostWidth);
  const widths = columns.map((column, at) => {
    const alone = [columns[at - 1], columns[at + 1]].every((next) => next?.labels.at(-2) !== column.labels.at(-2));
    return clamp(chosen[column.id] ?? ownWidth(column, alone), leastWidth, mostWidth);
  });
  const starts: number[] = [];
  let total = label;
  for (const width of widths) {
    starts.push(total);
    total += width;
  }
  const boxes = widths.map((width, at) => ({ left: starts[at] ?? 0, width }));
  const classes = columns.map((column) => (look ? [look.cell, column.numbers && look.end, column.total && look.total].filter(Boolean).join(' ') : ''));
  return { label, starts, widths, total, boxes, classes };
}

/** The choices with another width, or without one; the oldest go when they are many. */
export function withWidth(chosen: Readonly<Record<string, number>> = {}, id: string, width: number | undefined): Record<string, number> {
  const rest = Object.entries(chosen).filter(([one]) => one !== id);
  const all = width === undefined ? rest : [...rest, [id, clamp(width, leastWidth, mostWidth)] as const];
  return Object.fromEntries(all.slice(-mostKept));
}

/** Neighbours in a header row that share a label, drawn as one. */
export interface Run {
  first: number;
  last: number;
  label: string;
}

/** The runs of a header row. Those of the last row stand alone: each is a column to sort by. */
export function runsOf(columns: readonly GridColumn[], row: number, headerRows: number): Run[] {
  const runs: Run[] = [];
  columns.forEach(({ labels }, index) => {
    const label = labels[row] ?? '';
    const run = runs.at(-1);
    const before = columns[index - 1]?.labels;
    const joins = run && row < headerRows - 1 && before && labels.slice(0, row + 1).every((one, at) => one === before[at]);
    if (joins) run.last = index;
    else runs.push({ first: index, last: index, label });
  });
  return runs;
}
