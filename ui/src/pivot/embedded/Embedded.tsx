import { lazy, Suspense, useEffect, useState } from 'react';
import { readBrief, type Brief } from './brief';
import type { Choice } from './choice';
import styles from './embedded.module.css';
import { text } from './text';

// The core and the table come after the first paint: this page loads with every dashboard or page that it stands on.
const Shown = lazy(() => import('./Shown').then(({ Shown }) => ({ default: Shown })));

interface EmbeddedProps {
  choice: Choice | undefined;
  /** Where one is chosen. */
  noneText: string;
  /** The page around is Confluence's: Jira may not be there. */
  fromConfluence?: boolean;
}

/** A saved report on another page: its name at once, then its figures, computed for whoever looks. */
export function Embedded({ choice, noneText, fromConfluence = false }: EmbeddedProps) {
  const [brief, setBrief] = useState<Brief>();
  const [attempt, setAttempt] = useState(0);
  const reportId = choice?.reportId;
  useEffect(() => {
    if (reportId === undefined) return;
    let gone = false;
    void readBrief(reportId).then((read) => {
      if (!gone) setBrief(read);
    });
    return () => {
      gone = true;
    };
  }, [reportId, attempt]);
  if (!choice) return <Empty title={text.none} detail={noneText} />;
  if (!brief) return <Waiting />;
  switch (brief.state) {
    case 'gone':
      return <Empty title={text.gone} detail={text.goneText} />;
    case 'closed':
      return <Empty title={text.closed} detail={text.closedText} />;
    case 'failed':
      return (
        <Empty
          title={text.noServer}
          onRetry={() => {
            setBrief(undefined);
            setAttempt(attempt + 1);
          }}
        />
      );
    case 'open':
      return (
        <main className={styles.page} aria-label={brief.name}>
          <h1 className={styles.title}>{brief.name}</h1>
          <Suspense fallback={<Bones />}>
            <Shown name={brief.name} choice={choice} fromConfluence={fromConfluence} />
          </Suspense>
        </main>
      );
  }
}

function Waiting() {
  return (
    <main className={styles.page} aria-label={text.name}>
      <h1 className={styles.title}>{text.name}</h1>
      <Bones />
    </main>
  );
}

export function Bones() {
  return (
    <div role="status" aria-label={text.loading}>
      {[100, 100, 60].map((width, index) => (
        <div key={index} className={styles.bone} style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}

interface EmptyProps {
  title: string;
  detail?: string;
  onRetry?: () => void;
}

/** Says why there is no report, and what to do. */
export function Empty({ title, detail, onRetry }: EmptyProps) {
  return (
    <main className={styles.page} aria-label={title}>
      <div className={styles.empty} role={onRetry ? 'alert' : undefined}>
        <h1>{title}</h1>
        {detail !== undefined && <p>{detail}</p>}
        {onRetry && (
          <button type="button" className={styles.button} onClick={onRetry}>
            {text.tryAgain}
          </button>
        )}
      </div>
    </main>
  );
}
