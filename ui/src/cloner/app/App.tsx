import Button from '@atlaskit/button/new';
import ClockIcon from '@atlaskit/icon/core/clock';
import Heading from '@atlaskit/heading';
import { lazy, Suspense, useReducer } from 'react';
import { ProblemMessage } from '../../components/ProblemMessage';
import { Skeleton } from '../../components/Skeleton';
import styles from './app.module.css';
import type { Start } from './boot';
import { emptyDraft, reduceDraft, type DraftState } from './draft';
import { Form } from './Form';
import { InterruptedRuns } from './InterruptedRuns';
import { reduceScreen } from './screen';
import { text } from './text';
import { useRunOpener } from './useRunOpener';

const RunScreen = lazy(() => import('../features/run/RunScreen').then(({ RunScreen }) => ({ default: RunScreen })));
const RunsScreen = lazy(() =>
  import('../features/history/RunsScreen').then(({ RunsScreen }) => ({ default: RunsScreen })),
);

export function App({ start }: { start: Start }) {
  const [draft, dispatch] = useReducer(reduceDraft, start, firstDraft);
  const [screen, show] = useReducer(reduceScreen, { name: 'form', offered: start.interrupted });
  const { problem, resume, report } = useRunOpener(show);
  const another = () => {
    dispatch({ type: 'nextBegun' });
    show({ type: 'formShown' });
  };
  return (
    <main className={styles.page} aria-label={text.name}>
      <div className={styles.head}>
        <div className={styles.heading}>
          <Heading as="h1" size="large">
            {text.name}
          </Heading>
          <p className={styles.tagline}>{text.tagline}</p>
          {!start.journalLasts && <p className={styles.tagline}>{text.journalGoes}</p>}
        </div>
        {screen.name === 'form' && (
          <Button appearance="subtle" iconBefore={ClockIcon} onClick={() => show({ type: 'runsShown' })}>
            {text.pastRuns}
          </Button>
        )}
      </div>
      {problem && (
        <div className={styles.notice}>
          <ProblemMessage problem={problem} />
        </div>
      )}
      {screen.name === 'form' && (
        <>
          <InterruptedRuns runs={screen.offered} onResume={resume} show={show} />
          <Form draft={draft} dispatch={dispatch} templateProblem={start.templateProblem} show={show} />
        </>
      )}
      <Suspense fallback={<Skeleton label={text.starting} widths={[40, 100, 100, 100]} />}>
        {screen.name === 'run' && screen.run && <RunScreen {...screen.run} onAnother={another} />}
        {screen.name === 'runs' && (
          <RunsScreen onReport={report} onResume={resume} onBack={() => show({ type: 'formShown' })} />
        )}
      </Suspense>
    </main>
  );
}

function firstDraft({ template, preferences, destination }: Start): DraftState {
  const chosen = template ? reduceDraft(emptyDraft, { type: 'templateChosen', template }) : emptyDraft;
  return reduceDraft(chosen, { type: 'choicesRestored', preferences, destination });
}
