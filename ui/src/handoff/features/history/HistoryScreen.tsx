import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { ProblemMessage } from '../../../components/ProblemMessage';
import { Skeleton } from '../../../components/Skeleton';
import { ScreenHead } from '../../../components/ScreenHead';
import { HandoffPane } from '../handoffs/HandoffPane';
import styles from './history.module.css';
import { HistoryFilters } from './HistoryFilters';
import { HistoryTable } from './HistoryTable';
import { text } from './text';
import { useHistory, type Filters } from './useHistory';

interface HistoryScreenProps {
  /** The handoff asked for. */
  id: string | undefined;
  onOpen: (id: string | undefined) => void;
}

export function HistoryScreen({ id, onOpen }: HistoryScreenProps) {
  const [filters, setFilters] = useState<Filters>({ days: '30' });
  const [{ rows, cursor, busy, problem }, more] = useHistory(filters);
  if (id !== undefined)
    return (
      <div className={styles.one}>
        <HandoffPane key={id} id={id} answered={false} alone onBack={() => onOpen(undefined)} onAnswered={() => more(true)} />
      </div>
    );
  return (
    <>
      <ScreenHead title={text.title} detail={text.detail} />
      <HistoryFilters filters={filters} onChange={setFilters} />
      {problem && <ProblemMessage problem={problem} retry={{ label: text.tryAgain, onClick: () => more(true) }} />}
      {!rows && !problem && <Skeleton label={text.loading} widths={[100, 100, 100, 100]} />}
      {rows && rows.length === 0 && <p className={styles.none}>{text.none}</p>}
      {rows && rows.length > 0 && <HistoryTable rows={rows} onOpen={onOpen} />}
      {rows && cursor !== undefined && (
        <div className={styles.more}>
          <Button isLoading={busy} onClick={() => more(false)}>
            {text.more}
          </Button>
        </div>
      )}
    </>
  );
}
