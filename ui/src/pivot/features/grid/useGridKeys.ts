import type { KeyboardEvent } from 'react';
import type { GridRow } from '../../engine/protocol';

/** A cell: row -1 is the last header row, column -1 the frozen first column. */
export interface Place {
  row: number;
  column: number;
}

export interface KeyActions {
  rows: number;
  columns: number;
  /** Rows that fit on the screen. */
  page: number;
  rowAt: (index: number) => GridRow | undefined;
  move: (to: Place) => void;
  explain: (place: Place) => void;
  expand: (row: GridRow, expanded: boolean) => void;
  sort: (column: number) => void;
  menu: (column: number) => void;
  resize: (column: number, by: number) => void;
}

const resizeStep = 16;

/** What a key does on a cell; true where it was one of the grid's own. */
export function pressed(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>, at: Place, actions: KeyActions): boolean {
  if (at.row < 0 && header(event, at.column, actions)) return true;
  if (event.altKey) return false;
  if (at.column < 0 && at.row >= 0 && onLabel(event.key, at, actions)) return true;
  const to = target(event, at, actions);
  if (to) {
    actions.move(clamped(to, actions));
    return true;
  }
  if (event.key !== 'Enter' || at.row < 0) return false;
  actions.explain(at);
  return true;
}

function header({ key, altKey, shiftKey }: Parameters<typeof pressed>[0], column: number, actions: KeyActions): boolean {
  if (altKey && (key === 'ArrowLeft' || key === 'ArrowRight')) actions.resize(column, key === 'ArrowLeft' ? -resizeStep : resizeStep);
  else if (key === 'Enter' || key === ' ') actions.sort(column);
  else if (key === 'ContextMenu' || (shiftKey && key === 'F10') || (altKey && key === 'ArrowDown')) actions.menu(column);
  else return false;
  return true;
}

/** Keys of a tree: right opens, left closes or goes to the parent, space turns round. */
function onLabel(key: string, { row: index }: Place, actions: KeyActions): boolean {
  const row = actions.rowAt(index);
  if (!row) return false;
  if (key === ' ' && row.parts > 0) actions.expand(row, !row.expanded);
  else if (key === 'ArrowRight' && row.parts > 0 && !row.expanded) actions.expand(row, true);
  else if (key === 'ArrowLeft' && row.parts > 0 && row.expanded) actions.expand(row, false);
  else if (key === 'ArrowLeft') {
    const parent = parentOf(index, row.depth, actions);
    if (parent !== undefined) actions.move({ row: parent, column: -1 });
  } else return key === ' ';
  return true;
}

function parentOf(index: number, depth: number, { rowAt }: KeyActions): number | undefined {
  for (let above = index - 1; above >= 0; above--) {
    const row = rowAt(above);
    if (!row) return undefined;
    if (row.depth < depth) return above;
  }
  return undefined;
}

function target({ key, ctrlKey, metaKey }: Parameters<typeof pressed>[0], { row, column }: Place, { rows, columns, page }: KeyActions): Place | undefined {
  const far = ctrlKey || metaKey;
  switch (key) {
    case 'ArrowUp':
      return { row: far ? 0 : row - 1, column };
    case 'ArrowDown':
      return { row: far ? rows - 1 : row + 1, column };
    case 'ArrowLeft':
      return { row, column: far ? -1 : column - 1 };
    case 'ArrowRight':
      return { row, column: far ? columns - 1 : column + 1 };
    case 'Home':
      return { row: far ? 0 : row, column: -1 };
    case 'End':
      return { row: far ? rows - 1 : row, column: columns - 1 };
    case 'PageUp':
      return { row: Math.max(0, row - page), column };
    case 'PageDown':
      return { row: row + page, column };
    default:
      return undefined;
  }
}

const clamped = ({ row, column }: Place, { rows, columns }: KeyActions): Place => ({
  row: Math.min(Math.max(-1, row), rows - 1),
  column: Math.min(Math.max(-1, column), columns - 1),
});
