import Lozenge, { type ThemeAppearance } from '@atlaskit/lozenge';
import { VirtualTable, type Column } from '../../components/VirtualTable';
import type { ClonePreview, PreviewRow, RowPlan } from '../../engine/protocol';
import styles from './preview.module.css';
import { planTexts, text } from './text';

const appearances = {
  create: 'success',
  skip: 'default',
  reuse: 'inprogress',
  blocked: 'removed',
} satisfies Record<RowPlan, ThemeAppearance>;

const clipped = (value: string) => (
  <span className={styles.labels} title={value}>
    {value}
  </span>
);

const columns: readonly Column<PreviewRow>[] = [
  { key: 'number', title: text.row, width: '44px', cell: ({ number }) => number },
  { key: 'title', title: text.pageTitle, width: 'minmax(140px, 3fr)', cell: ({ title }) => <Title title={title} /> },
  { key: 'plan', title: text.plan, width: '116px', cell: ({ plan }) => <Lozenge appearance={appearances[plan]}>{planTexts[plan]}</Lozenge> },
  { key: 'labels', title: text.labels, width: 'minmax(70px, 1.3fr)', cell: ({ labels }) => clipped(labels.join(', ')) },
  { key: 'parent', title: text.parent, width: 'minmax(70px, 1.3fr)', cell: ({ parentTitle }) => clipped(parentTitle) },
  { key: 'notes', title: text.notes, width: 'minmax(80px, 1.5fr)', cell: ({ note, findings }) => clipped(note ?? findings[0]?.message ?? '') },
];

export function PreviewTable({ preview: { rows, totalRows } }: { preview: ClonePreview }) {
  return (
    <div className={styles.table}>
      <VirtualTable label={text.table} columns={columns} rows={rows} rowKey={({ number }) => number} total={totalRows} empty={text.noRows} />
      {totalRows > rows.length && <p>{text.more(rows.length, totalRows)}</p>}
    </div>
  );
}

function Title({ title }: { title: string }) {
  return (
    <span className={styles.labels} style={{ color: 'var(--ds-text)' }} title={title}>
      {title}
    </span>
  );
}
