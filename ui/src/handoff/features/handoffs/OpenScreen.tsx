import { useState } from 'react';
import { ProblemMessage } from '../../../components/ProblemMessage';
import { Skeleton } from '../../../components/Skeleton';
import { ScreenHead } from '../../../components/ScreenHead';
import { HandoffList } from './HandoffList';
import { HandoffPane } from './HandoffPane';
import styles from './handoffs.module.css';
import { text } from './text';
import { useOpen } from './useOpen';

interface OpenScreenProps {
  side: 'incoming' | 'outgoing';
  /** The handoff asked for. */
  id: string | undefined;
  onOpen: (id: string | undefined) => void;
}

/** What waits for me, or what I wait for: the list, and beside it the one that is read. */
export function OpenScreen({ side, id, onOpen }: OpenScreenProps) {
  const [{ open, problem }, reload] = useOpen();
  const [answered, setAnswered] = useState<string>();
  const rows = open?.[side];
  const shown = id ?? rows?.[0]?.record.id;
  return (
    <>
      <ScreenHead title={text[side]} detail={text[`${side}Detail`]} />
      {problem && <ProblemMessage problem={problem} retry={{ label: text.tryAgain, onClick: reload }} />}
      {!rows && !problem && <Skeleton label={text.loading} widths={[100, 100, 100]} />}
      {rows && rows.length === 0 && shown === undefined && <Nothing side={side} />}
      {rows && (rows.length > 0 || shown !== undefined) && (
        <div className={styles.split} data-reading={id === undefined ? undefined : ''}>
          <HandoffList label={text.list[side]} side={side} rows={rows} shown={shown} onOpen={onOpen} />
          {shown !== undefined && (
            <HandoffPane
              key={shown}
              id={shown}
              answered={answered === shown}
              onBack={() => onOpen(undefined)}
              onAnswered={() => {
                setAnswered(shown);
                onOpen(shown);
                reload();
              }}
            />
          )}
        </div>
      )}
    </>
  );
}

function Nothing({ side }: { side: 'incoming' | 'outgoing' }) {
  const incoming = side === 'incoming';
  return (
    <section className={styles.empty} aria-labelledby="no-handoffs">
      <h2 id="no-handoffs">{incoming ? text.emptyIncoming : text.emptyOutgoing}</h2>
      <p>{incoming ? text.emptyIncomingText : text.emptyOutgoingText}</p>
    </section>
  );
}
