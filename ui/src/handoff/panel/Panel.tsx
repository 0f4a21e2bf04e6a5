import { events, view } from '#bridge';
import { lazy, Suspense, useEffect, useState } from 'react';
import styles from '../brief/brief.module.css';
import { readNames, readStanding, type IssueStanding } from '../brief/server';
import { text } from '../brief/text';
import { Standing } from './Standing';

const Full = lazy(() => import('./Full').then(({ Full }) => ({ default: Full })));

interface Shown {
  issueId: string;
  me: string | undefined;
  standing: IssueStanding;
  names?: ReadonlyMap<string, string>;
}

async function readPanel(): Promise<Shown> {
  const { extension, accountId } = await view.getContext();
  const issueId = extension.issue?.id ?? '';
  return { issueId, me: accountId, standing: await readStanding(issueId) };
}

const recordsOf = ({ open, last }: IssueStanding) => [open, last].filter((record) => record !== undefined && record !== null);

/** Beside an issue: how its handoff stands, from one call to our server. The core is started when somebody wants more. */
export function Panel() {
  const [shown, setShown] = useState<Shown>();
  const [failed, setFailed] = useState(false);
  const [full, setFull] = useState(false);
  const [said, setSaid] = useState<string>();
  const [attempt, setAttempt] = useState(0);
  const again = () => setAttempt((before) => before + 1);

  useEffect(() => {
    const gone = new AbortController();
    const left = () => gone.signal.aborted;
    const read = async () => {
      const first = await readPanel();
      if (left()) return;
      setFailed(false);
      setShown((before) => ({ ...first, ...(before?.names && { names: before.names }) }));
      const names = await readNames(recordsOf(first.standing), first.me).catch(() => undefined);
      if (!left() && names) setShown({ ...first, names });
    };
    read().catch(() => {
      if (!left()) setFailed(true);
    });
    return () => gone.abort();
  }, [attempt]);

  useEffect(() => {
    const seen = () => {
      if (!document.hidden) again();
    };
    const heard = events.on('JIRA_ISSUE_CHANGED', again).catch(() => undefined);
    document.addEventListener('visibilitychange', seen);
    return () => {
      document.removeEventListener('visibilitychange', seen);
      void heard.then((subscription) => subscription?.unsubscribe());
    };
  }, []);

  const done = (message: string) => {
    setFull(false);
    setSaid(message);
    again();
    // The page draws the new comment; a host that cannot is no worse off.
    void Promise.resolve(view.refresh()).catch(() => undefined);
  };

  return (
    <main className={styles.panel} aria-label={text.name}>
      <h1 className={styles.hidden}>{text.name}</h1>
      {failed && !shown && (
        <p className={styles.line} role="alert">
          {text.failed}{' '}
          <button type="button" className={styles.button} onClick={again}>
            {text.tryAgain}
          </button>
        </p>
      )}
      {!shown && !failed && <p className={styles.bone} role="status" aria-label={text.loading} />}
      {said !== undefined && (
        <p className={styles.said} role="status">
          {said}
        </p>
      )}
      {shown && !full && (
        <Standing
          standing={shown.standing}
          me={shown.me}
          names={shown.names}
          onOpen={() => {
            setSaid(undefined);
            setFull(true);
          }}
          onNear={() => void import('./Full')}
        />
      )}
      {shown && full && (
        <Suspense fallback={<p className={styles.bone} role="status" aria-label={text.opening} />}>
          <Full issueId={shown.issueId} onBack={() => setFull(false)} onDone={done} />
        </Suspense>
      )}
    </main>
  );
}
