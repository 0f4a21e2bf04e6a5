import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type ReactNode } from 'react';
import styles from './table.module.css';

export interface Column<Row> {
  key: string;
  title: string;
  /** Width as a grid track: `3rem`, `minmax(8rem, 2fr)`. */
  width: string;
  cell: (row: Row) => ReactNode;
}

interface VirtualTableProps<Row> {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => number;
  /** Rows of the whole table where fewer are given. */
  total?: number;
  /** Shown under a row across all columns. */
  detail?: (row: Row) => ReactNode;
  empty: string;
}

const rowHeight = 40;

/** A table that draws only the rows in sight, so that 5,000 cost what 20 do. */
export function VirtualTable<Row>({ label, columns, rows, rowKey, total, detail, empty }: VirtualTableProps<Row>) {
  const scroller = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- no compiler memoizes here, and its functions are not handed on
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => keyAt(rows, index, rowKey),
    overscan: 8,
    initialRect: { width: 800, height: 480 },
  });
  const template = { gridTemplateColumns: columns.map((column) => column.width).join(' ') };
  return (
    <div className={styles.scroller} ref={scroller} tabIndex={0} role="group" aria-label={label}>
      <div role="table" aria-label={label} aria-rowcount={(total ?? rows.length) + 1} className={styles.table}>
        <div role="rowgroup" className={styles.head}>
          <div role="row" aria-rowindex={1} className={styles.row} style={template}>
            {columns.map((column) => (
              <div role="columnheader" key={column.key} className={styles.cell}>
                {column.title}
              </div>
            ))}
          </div>
        </div>
        {rows.length === 0 && <p className={styles.none}>{empty}</p>}
        <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            return (
              <div
                key={item.key}
                data-index={item.index}
                ref={virtual.measureElement}
                className={styles.placed}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <div role="row" aria-rowindex={item.index + 2} className={styles.row} style={template}>
                  {columns.map((column) => (
                    <div role="cell" key={column.key} className={styles.cell}>
                      {column.cell(row)}
                    </div>
                  ))}
                </div>
                {detail?.(row)}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

function keyAt<Row>(rows: readonly Row[], index: number, rowKey: (row: Row) => number): number {
  const row = rows[index];
  return row === undefined ? -1 - index : rowKey(row);
}
