import { useEffect, useReducer } from 'react';
import { useCore } from '../../app/context';
import type { Problem, RunSummary } from '../../engine/protocol';

interface RunsState {
  runs?: readonly RunSummary[];
  problem?: Problem;
  attempt: number;
}

type RunsAction =
  { type: 'again' } | { type: 'listed'; runs: readonly RunSummary[] } | { type: 'failed'; problem: Problem };

function reduce(state: RunsState, action: RunsAction): RunsState {
  switch (action.type) {
    case 'again':
      return { attempt: state.attempt + 1 };
    case 'listed':
      return { attempt: state.attempt, runs: action.runs };
    case 'failed':
      return { ...state, problem: action.problem };
  }
}

/** The runs of this browser's journal. */
export function useRuns() {
  const core = useCore();
  const [state, dispatch] = useReducer(reduce, { attempt: 0 });
  const { attempt, runs } = state;
  useEffect(() => {
    const gone = new AbortController();
    void core.ask({ kind: 'listRuns' }, { signal: gone.signal }).then((answer) => {
      if (gone.signal.aborted) return;
      if (answer.kind === 'failed') dispatch({ type: 'failed', problem: answer.problem });
      else dispatch({ type: 'listed', runs: answer.runs });
    });
    return () => gone.abort();
  }, [core, attempt]);

  const forget = async (runId: string) => {
    const answer = await core.ask({ kind: 'forgetRun', runId });
    if (answer.kind === 'failed') dispatch({ type: 'failed', problem: answer.problem });
    else dispatch({ type: 'listed', runs: (runs ?? []).filter((run) => run.runId !== runId) });
  };
  return { ...state, again: () => dispatch({ type: 'again' }), forget };
}
