import { router } from '#bridge';
import { useEffect, useState } from 'react';
import { useCore } from '../app/context';
import type { GridColumn, GridRow, GridShape, GridWindow } from '../engine/protocol';
import { headerOf, mostColumns, mostRows } from './compactHeader';
import styles from './embedded.module.css';
import { text } from './text';

interface CompactTableProps {
  name: string;
  session: string;
  shape: GridShape;
}

/** The first rows and columns, as one table that a screen reader reads through. */
export function CompactTable({ name, session, shape }: CompactTableProps) {
  const core = useCore();
  const [read, setRead] = useState<{ shape: GridShape; window: GridWindow }>();
  useEffect(() => {
    const gone = new AbortController();
    const question = { kind: 'readGrid', session, firstRow: 0, rows: mostRows, firstColumn: 0, columns: mostColumns } as const;
    void core.ask(question, { signal: gone.signal }).then((answer) => {
      if (!gone.signal.aborted && answer.kind !== 'failed') setRead({ shape, window: answer.window });
    });
    return () => gone.abort();
  }, [core, session, shape]);
  if (!read) return null;
  const { window, shape: drawn } = read;
  const columns = drawn.columns.slice(0, window.columns);
  const header = headerOf(columns, drawn.headerRows);
  return (
    <div className={styles.scroller} role="region" aria-label={text.table(name)} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          {header.map((cells, row) => (
            <tr key={row}>
              {row === 0 && <td rowSpan={header.length} />}
              {cells.map(({ key, label, span, numbers, hint }) => (
                <th key={key} scope={span > 1 ? 'colgroup' : 'col'} colSpan={span} title={hint} data-number={numbers && span === 1 ? '' : undefined}>
                  {label}
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {window.rows.map((row, index) => (
            <Line key={row.id} row={row} columns={columns} texts={cut(window.texts, index, window.columns)} tones={cut(window.tones, index, window.columns)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const cut = <T,>(all: readonly T[], row: number, columns: number): readonly T[] => all.slice(row * columns, (row + 1) * columns);

interface LineProps {
  row: GridRow;
  columns: readonly GridColumn[];
  texts: readonly string[];
  tones: readonly number[];
}

function Line({ row, columns, texts, tones }: LineProps) {
  const { key } = row;
  return (
    <tr data-kind={row.kind}>
      <th scope="row" style={{ paddingInlineStart: `calc(var(--ds-space-100) + ${row.depth} * var(--ds-space-200))` }}>
        {key !== undefined && (
          <button type="button" className={styles.key} onClick={() => void router.open(`/browse/${key}`)}>
            {key}
          </button>
        )}
        <span>{row.label}</span>
      </th>
      {columns.map(({ id, numbers }, index) => (
        <td key={id} data-number={numbers ? '' : undefined} data-tone={tones[index] || undefined}>
          {texts[index]}
        </td>
      ))}
    </tr>
  );
}
