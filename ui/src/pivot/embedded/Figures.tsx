import { lazy, Suspense } from 'react';
import { number } from '../../components/format';
import type { GridShape, LoadView, SavedReport } from '../engine/protocol';
import { goesOn } from '../features/sheet/sheetState';
import { useSheet } from '../features/sheet/useSheet';
import type { Choice } from './choice';
import { CompactTable } from './CompactTable';
import { mostColumns, mostRows } from './compactHeader';
import { Bones } from './Embedded';
import styles from './embedded.module.css';
import { OpenButton } from './OpenButton';
import { Trouble } from './Shown';
import { text } from './text';

const EmbeddedChart = lazy(() => import('./EmbeddedChart').then(({ EmbeddedChart }) => ({ default: EmbeddedChart })));

interface FiguresProps {
  name: string;
  choice: Choice;
  report: SavedReport;
}

/** A few rows and columns of the report, filling while its issues load. */
export function Figures({ name, choice, report }: FiguresProps) {
  const sheet = useSheet(report.config);
  const { phase, problem, load, grid, session, notes } = sheet;
  if (phase === 'failed' && problem) return <Trouble title={text.noReport} problem={problem} onRetry={() => void sheet.retry()} />;
  if (session === undefined || !load || !grid) return <Bones />;
  const asChart = choice.show === 'chart';
  const isEmpty = load.state === 'complete' && load.issues === 0;
  return (
    <>
      {isEmpty && <p className={styles.note}>{text.noIssues}</p>}
      {!isEmpty && !asChart && <CompactTable name={name} session={session} shape={grid} />}
      {!isEmpty && asChart && (
        <Suspense fallback={<Bones />}>
          <EmbeddedChart config={sheet.config} session={session} revision={grid.revision} />
        </Suspense>
      )}
      <Foot load={load} more={asChart ? undefined : moreOf(grid)} notes={notes} reportId={report.id} />
    </>
  );
}

interface FootProps {
  load: LoadView;
  /** What the table does not show. */
  more: string | undefined;
  notes: readonly string[];
  reportId: string;
}

/** How far it is, what it leaves out, and the way to all of it. */
function Foot({ load, more, notes, reportId }: FootProps) {
  return (
    <div className={styles.foot}>
      <div className={styles.said} role="status">
        {[progressOf(load), load.unseen > 0 ? text.unseen(load.unseen) : undefined, more, ...notes].map(
          (line, index) => line !== undefined && <p key={index}>{line}</p>,
        )}
      </div>
      <OpenButton reportId={reportId} />
    </div>
  );
}

function progressOf(load: LoadView): string | undefined {
  if (load.state === 'waiting') return text.waiting;
  if (goesOn(load)) return text.progress(number(load.issues), load.expected === undefined ? undefined : number(load.expected));
  if (load.limitReached) return text.limit(number(load.limit));
  return load.state === 'complete' ? undefined : text.partial;
}

function moreOf({ rows, columns, columnsHidden }: GridShape): string | undefined {
  const moreRows = rows - mostRows;
  const moreColumns = columns.length - mostColumns + columnsHidden;
  const what = [
    ...(moreRows > 0 ? [text.moreRows(number(moreRows))] : []),
    ...(moreColumns > 0 ? [text.moreColumns(number(moreColumns))] : []),
  ];
  return what.length === 0 ? undefined : text.moreOf(what.join(' and '));
}
