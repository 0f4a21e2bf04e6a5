import { router } from '#bridge';
import Button, { IconButton } from '@atlaskit/button/new';
import CrossIcon from '@atlaskit/icon/core/cross';
import LinkExternalIcon from '@atlaskit/icon/core/link-external';
import { useEffect, useRef } from 'react';
import { LiveRegion } from '../../../components/LiveRegion';
import { ProblemMessage } from '../../../components/ProblemMessage';
import { Skeleton } from '../../../components/Skeleton';
import type { CellStory } from '../../engine/protocol';
import type { Explained } from '../grid/Grid';
import styles from './explain.module.css';
import { Parts } from './Parts';
import { text } from './text';
import { useStory } from './useStory';

interface ExplainPanelProps {
  session: string;
  cell: Explained;
  revision: number;
  onClose: () => void;
}

/** How a figure came about: its issues, what each adds, what was left out and why. */
export function ExplainPanel({ session, cell, revision, onClose }: ExplainPanelProps) {
  const { story, problem, again } = useStory(session, cell, revision);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (cell.byKey) heading.current?.focus();
  }, [cell]);
  return (
    <aside
      className={styles.panel}
      aria-label={text.title}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className={styles.head}>
        <h2 ref={heading} tabIndex={-1}>
          {story?.title ?? text.title}
        </h2>
        <IconButton icon={CrossIcon} label={text.close} appearance="subtle" spacing="compact" onClick={onClose} />
      </div>
      <LiveRegion text={story ? `${story.title}: ${story.figure}` : ''} />
      <div className={styles.body}>
        {problem && <ProblemMessage problem={problem} retry={{ label: text.tryAgain, onClick: again }} />}
        {!story && !problem && <Skeleton label={text.loading} widths={[40, 100, 100, 100]} />}
        {story && <Story story={story} />}
      </div>
    </aside>
  );
}

function Story({ story: { figure, formula, issues, parts, jql, notes } }: { story: CellStory }) {
  return (
    <>
      {figure !== '' && <p className={styles.figure}>{figure}</p>}
      {formula !== '' && (
        <section aria-label={text.formula}>
          <h3 className={styles.title}>{text.formula}</h3>
          <p className={styles.formula}>{formula}</p>
        </section>
      )}
      {notes.length > 0 && (
        <section aria-label={text.notes}>
          <h3 className={styles.title}>{text.notes}</h3>
          <ul className={styles.notes}>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </section>
      )}
      <div className={styles.count}>
        <h3 className={styles.title}>{parts.length < issues ? text.firstOf(parts.length, issues) : text.issues(issues)}</h3>
        {jql !== undefined && jql !== '' && (
          <Button spacing="compact" iconAfter={LinkExternalIcon} onClick={() => void router.open(`/issues/?jql=${encodeURIComponent(jql)}`)}>
            {text.openAll}
          </Button>
        )}
      </div>
      {parts.length === 0 ? <p className={styles.nothing}>{text.nothing}</p> : <Parts parts={parts} />}
    </>
  );
}
