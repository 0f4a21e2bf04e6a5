import Lozenge, { type ThemeAppearance } from '@atlaskit/lozenge';
import { VirtualTable, type Column } from '../../../components/VirtualTable';
import type { ClonePreview, PreviewRow, RowPlan } from '../../engine/protocol';
import styles from './preview.module.css';
import { planTexts, text } from './text';

const appearances = {
  create: 'success',
  skip: 'default',
  reuse: 'inprogress',
  blocked: 'removed',
} satisfies Record<RowPlan, ThemeAppearance>;

const columns: readonly Column<PreviewRow>[] = [
  { key: 'number', title: text.row, width: '44px', cell: ({ number }) => number },
  { key: 'title', title: text.pageTitle, width: 'minmax(150px, 3fr)', cell: (row) => <Title row={row} /> },
  {
    key: 'plan',
    title: text.plan,
    width: '112px',
    cell: ({ plan }) => <Lozenge appearance={appearances[plan]}>{planTexts[plan]}</Lozenge>,
  },
  {
    key: 'labels',
    title: text.labels,
    width: 'minmax(90px, 1.4fr)',
    cell: ({ labels }) => <Quiet text={labels.join(', ')} />,
  },
  {
    key: 'notes',
    title: text.notes,
    width: 'minmax(90px, 1.6fr)',
    cell: ({ note, findings }) => <Quiet text={note ?? findings[0]?.message ?? ''} />,
  },
];

export function PreviewTable({ preview: { rows, totalRows } }: { preview: ClonePreview }) {
  return (
    <div className={styles.table}>
      <VirtualTable
        label={text.table}
        columns={columns}
        rows={rows}
        rowKey={({ number }) => number}
        total={totalRows}
        empty={text.noRows}
      />
      {totalRows > rows.length && <p>{text.more(rows.length, totalRows)}</p>}
    </div>
  );
}

function Title({ row: { title, parentTitle } }: { row: PreviewRow }) {
  return (
    <>
      <span className={styles.clipped} title={title}>
        {title}
      </span>
      <span className={`${styles.clipped ?? ''} ${styles.below ?? ''}`}>{text.below(parentTitle)}</span>
    </>
  );
}

function Quiet({ text: said }: { text: string }) {
  return (
    <span className={`${styles.clipped ?? ''} ${styles.quiet ?? ''}`} title={said}>
      {said}
    </span>
  );
}
