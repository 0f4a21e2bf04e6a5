import Lozenge, { type ThemeAppearance } from '@atlaskit/lozenge';
import { useState } from 'react';
import { PageLink } from '../../../components/PageLink';
import { VirtualTable, type Column } from '../../../components/VirtualTable';
import type { RowStatus, RunRow } from '../../engine/protocol';
import { Fidelity } from './Fidelity';
import styles from './run.module.css';
import { statusTexts, text } from './text';

const appearances = {
  waiting: 'default',
  creating: 'inprogress',
  created: 'success',
  reused: 'new',
  skipped: 'default',
  failed: 'removed',
  unknown: 'moved',
  undone: 'default',
  kept: 'moved',
} satisfies Record<RowStatus, ThemeAppearance>;

/** Every row with its page, its status and what the read-back said; differences open below a row. */
export function RunTable({ rows, total }: { rows: readonly RunRow[]; total: number }) {
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const toggle = (number: number) =>
    setOpen(
      (before) => new Set(before.has(number) ? [...before].filter((other) => other !== number) : [...before, number]),
    );
  const columns: readonly Column<RunRow>[] = [
    { key: 'number', title: text.row, width: '56px', cell: ({ number }) => number },
    {
      key: 'page',
      title: text.page,
      width: 'minmax(180px, 3fr)',
      cell: ({ title, webPath }) => <PageLink title={title} webPath={webPath} />,
    },
    {
      key: 'status',
      title: text.status,
      width: '120px',
      cell: ({ status }) => <Lozenge appearance={appearances[status]}>{statusTexts[status]}</Lozenge>,
    },
    {
      key: 'check',
      title: text.check,
      width: '170px',
      cell: (row) => <Fidelity row={row} open={open.has(row.number)} onToggle={() => toggle(row.number)} />,
    },
    { key: 'note', title: text.note, width: 'minmax(120px, 2fr)', cell: ({ problem }) => <Note problem={problem} /> },
  ];
  return (
    <div className={styles.table}>
      <VirtualTable
        label={text.table}
        columns={columns}
        rows={rows}
        rowKey={({ number }) => number}
        total={total}
        empty={text.none}
        detail={(row) => open.has(row.number) && <Differences row={row} />}
      />
    </div>
  );
}

function Note({ problem }: { problem: RunRow['problem'] }) {
  if (!problem) return null;
  const said = problem.wayOut === undefined ? problem.message : `${problem.message} ${problem.wayOut}`;
  return (
    <span className={styles.note} title={said}>
      {said}
    </span>
  );
}

function Differences({ row: { differences } }: { row: RunRow }) {
  return (
    <ul className={styles.differences}>
      {differences.map((difference, index) => (
        <li key={index}>{difference}</li>
      ))}
    </ul>
  );
}
