import { useState } from 'react';
import { ProblemMessage } from '../../../components/ProblemMessage';
import type { RowStatus } from '../../engine/protocol';
import { Announcer } from './Announcer';
import { countByStatus } from './counts';
import { ProgressPanel } from './ProgressPanel';
import { ReportPanel } from './ReportPanel';
import { RunHeader } from './RunHeader';
import styles from './run.module.css';
import { RunTable } from './RunTable';
import type { RunViewState } from './runState';
import { StatusFilter } from './StatusFilter';
import { text } from './text';
import { useRun } from './useRun';

interface RunScreenProps {
  initial: RunViewState;
  /** Title of the template. */
  title: string;
  onAnother: () => void;
}

/** A run while it works, then what came of it. */
export function RunScreen({ initial, title, onAnother }: RunScreenProps) {
  const { state, cancel, resume, undo } = useRun(initial);
  const [filter, setFilter] = useState<RowStatus>();
  const { phase, rows, progress, report } = state;
  const problem = state.problem ?? (phase === 'finished' ? progress.stopped : undefined);
  const counts = countByStatus(rows);
  const shown = filter === undefined ? rows : rows.filter(({ status }) => status === filter);
  return (
    <div className={styles.card}>
      <RunHeader state={state} title={title} onCancel={cancel} onResume={resume} onUndo={undo} onAnother={onAnother} />
      {problem && <ProblemMessage problem={problem} retry={{ label: text.resume, onClick: resume }} />}
      {phase === 'finished' ? report && <ReportPanel report={report} /> : <ProgressPanel state={state} />}
      <StatusFilter counts={counts} total={rows.length} chosen={filter} onChoose={setFilter} />
      <RunTable rows={shown} total={rows.length} />
      <Announcer state={state} />
    </div>
  );
}
