import { router, view } from '#bridge';
import { useEffect, useState } from 'react';
import styles from '../brief/brief.module.css';
import { readIssues, readNames, readOpen, type IssueName, type OpenHandoffs } from '../brief/server';
import { text } from '../brief/text';
import { TimeLeft } from '../brief/TimeLeft';
import type { HandoffRecord } from '../engine/protocol';

interface Shown {
  open: OpenHandoffs;
  issues?: ReadonlyMap<string, IssueName>;
  names?: ReadonlyMap<string, string>;
}

const everyMs = 60_000;
const page = { target: 'module', moduleKey: 'handoff-page' } as const;

async function openHandoff(path: string): Promise<void> {
  const address = await router.getUrl(page);
  await router.navigate(`${address.href.replace(/\/$/, '')}${path}`);
}

/** On a dashboard: what waits for me, from one call to our server. */
export function Gadget() {
  const [shown, setShown] = useState<Shown>();
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const gone = new AbortController();
    const left = () => gone.signal.aborted;
    const read = async () => {
      const [open, { accountId }] = await Promise.all([readOpen(), view.getContext()]);
      if (left()) return;
      setFailed(false);
      setShown((before) => ({ ...before, open }));
      if (open.incoming.length === 0) return;
      const ids = open.incoming.map(({ issueId }) => issueId);
      const [issues, names] = await Promise.all([readIssues(ids), readNames(open.incoming, accountId)]);
      if (!left()) setShown({ open, issues, names });
    };
    const readAgain = () => {
      if (!document.hidden)
        read().catch(() => {
          if (!left()) setFailed(true);
        });
    };
    readAgain();
    const timer = setInterval(readAgain, everyMs);
    document.addEventListener('visibilitychange', readAgain);
    return () => {
      gone.abort();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', readAgain);
    };
  }, [attempt]);
  const count = shown?.open.incoming.length ?? 0;
  return (
    <main className={styles.gadget} aria-label={text.waitingTitle}>
      <div className={styles.gadgetHead}>
        <h1>{text.waitingTitle}</h1>
        {count > 0 && <strong aria-label={text.waitingCount(count)}>{count}</strong>}
        <button type="button" className={styles.button} onClick={() => void openHandoff('')}>
          {text.openAll}
        </button>
      </div>
      {failed && !shown && (
        <p className={styles.line} role="alert">
          {text.failed}{' '}
          <button type="button" className={styles.button} onClick={() => setAttempt(attempt + 1)}>
            {text.tryAgain}
          </button>
        </p>
      )}
      {!shown && !failed && <p className={styles.bone} role="status" aria-label={text.loading} />}
      {shown && <Waiting shown={shown} />}
    </main>
  );
}

function Waiting({ shown: { open, issues, names } }: { shown: Shown }) {
  return (
    <>
      {open.incoming.length === 0 && <p className={styles.more}>{text.waitingNone}</p>}
      <ul className={styles.rows} aria-label={text.waitingTitle}>
        {open.incoming.map((record) => (
          <Row key={record.id} record={record} issue={issues?.get(record.issueId)} known={issues !== undefined} from={names?.get(record.from)} />
        ))}
      </ul>
      {open.outgoing.length > 0 && <p className={styles.more}>{text.alsoOut(open.outgoing.length)}</p>}
    </>
  );
}

interface RowProps {
  record: HandoffRecord;
  issue: IssueName | undefined;
  /** Issues were read; one without a name may not be seen. */
  known: boolean;
  from: string | undefined;
}

function Row({ record, issue, known, from }: RowProps) {
  return (
    <li>
      <button type="button" className={styles.row} onClick={() => void openHandoff(`/incoming/${record.id}`)}>
        <span className={styles.rowTitle}>
          {issue ? (
            <>
              <b>{issue.key}</b> <span>{issue.summary}</span>
            </>
          ) : known ? (
            text.hidden
          ) : (
            text.loading
          )}
        </span>
        <TimeLeft acceptBy={record.acceptBy} />
        <span className={styles.rowFrom}>{text.from(from ?? text.group('person'))}</span>
      </button>
    </li>
  );
}
