import type { ReactNode } from 'react';
import { ProblemMessage } from '../../components/ProblemMessage';
import { ProblemTextsContext } from '../../components/problems';
import type { Core } from '../engine/core';
import type { Problem } from '../engine/protocol';
import { problemText } from '../problemTexts';
import styles from './app.module.css';
import { CoreProvider } from './context';
import { text } from './text';
import { useBoot } from './useBoot';

interface BootedProps<First> {
  /** Must be the same function each time. */
  start: (core: Core) => Promise<First | Problem>;
  waiting: ReactNode;
  children: (first: First, core: Core) => ReactNode;
}

/** Starts the core, and starts it again when it could not or when it died. */
export function Booted<First extends object>({ start, waiting, children }: BootedProps<First>) {
  const [state, again] = useBoot(start);
  return (
    <ProblemTextsContext.Provider value={problemText}>
      {state.phase === 'starting' && waiting}
      {state.phase === 'failed' && (
        <main className={styles.failed}>
          <ProblemMessage
            problem={{ ...state.problem, wayOut: state.problem.wayOut ?? text.bootHint }}
            retry={{ label: text.tryAgain, onClick: again }}
          />
        </main>
      )}
      {state.phase === 'ready' && (
        <CoreProvider value={state.core} key={state.attempt}>
          {children(state.first, state.core)}
        </CoreProvider>
      )}
    </ProblemTextsContext.Provider>
  );
}
