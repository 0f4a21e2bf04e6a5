import type { GridColumn } from '../engine/protocol';

export const mostRows = 50;
export const mostColumns = 24;

export interface HeaderCell {
  key: string;
  label: string;
  span: number;
  numbers: boolean;
  hint?: string | undefined;
}

/** The header rows, equal neighbours below the same parent as one cell. */
export function headerOf(columns: readonly GridColumn[], headerRows: number): readonly (readonly HeaderCell[])[] {
  return Array.from({ length: headerRows }, (_, row) => {
    const cells: HeaderCell[] = [];
    let before: string | undefined;
    for (const { id, labels, numbers, hint } of columns) {
      const path = JSON.stringify(labels.slice(0, row + 1));
      const last = cells.at(-1);
      // The last row names each column by itself.
      if (last && path === before && row < headerRows - 1) last.span++;
      else cells.push({ key: id, label: labels[row] ?? '', span: 1, numbers, hint: row === headerRows - 1 ? hint : undefined });
      before = path;
    }
    return cells;
  });
}
