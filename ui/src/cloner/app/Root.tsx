import { ProblemMessage } from '../../components/ProblemMessage';
import { ProblemTextsContext } from '../../components/problems';
import { problemText } from '../problemTexts';
import { App } from './App';
import styles from './app.module.css';
import { CoreProvider } from './context';
import { Shell } from './Shell';
import { text } from './text';
import { useBoot, type BootState } from './useBoot';

/** Starts the core, and starts it again when it could not or when it died. */
export function Root() {
  const [state, again] = useBoot();
  return <ProblemTextsContext.Provider value={problemText}>{screenOf(state, again)}</ProblemTextsContext.Provider>;
}

function screenOf(state: BootState, again: () => void) {
  switch (state.phase) {
    case 'starting':
      return <Shell />;
    case 'failed':
      return (
        <main className={styles.page}>
          <div className={styles.head}>
            <h1>{text.name}</h1>
          </div>
          <ProblemMessage problem={bootProblem(state.problem)} retry={{ label: text.tryAgain, onClick: again }} />
        </main>
      );
    case 'ready':
      return (
        <CoreProvider value={state.core}>
          <App key={state.attempt} start={state.first} />
        </CoreProvider>
      );
  }
}

const bootProblem = <P extends { wayOut?: string }>(problem: P): P => ({
  ...problem,
  wayOut: problem.wayOut ?? text.bootHint,
});
