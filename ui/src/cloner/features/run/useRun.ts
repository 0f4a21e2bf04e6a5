import { useCallback, useEffect, useReducer, useRef } from 'react';
import { useCore } from '../../app/context';
import type { AnswerTo, Core } from '../../engine/core';
import { reduceRun, type RunAction, type RunViewState } from './runState';
import { FrameBatch, stepThrough } from './stepper';

export interface RunControls {
  state: RunViewState;
  cancel: () => void;
  resume: () => void;
  undo: () => void;
}

/** Steps a run while it is shown, and reads its report at the end. */
export function useRun(initial: RunViewState): RunControls {
  const core = useCore();
  const [state, dispatch] = useReducer(reduceRun, initial);
  const { runId } = initial.progress;
  const stepping = useRef<AbortController>(undefined);

  const step = useCallback(() => {
    stepping.current?.abort();
    stepping.current = drive(core, runId, dispatch);
  }, [core, runId]);

  useEffect(() => {
    if (initial.phase === 'stepping') step();
    return () => stepping.current?.abort();
  }, [initial.phase, step]);

  const begin = useCallback(
    async (answer: Promise<AnswerTo<'resumeRun' | 'undoRun'>>) => {
      const begun = await answer;
      if (begun.kind === 'failed') {
        dispatch({ type: 'failed', problem: begun.problem });
        return;
      }
      dispatch({ type: 'begun', progress: begun.progress, rows: begun.rows });
      step();
    },
    [step],
  );

  return {
    state,
    cancel: () => {
      dispatch({ type: 'cancelling' });
      void core.ask({ kind: 'cancelRun', runId });
    },
    resume: () => void begin(core.ask({ kind: 'resumeRun', runId })),
    undo: () => void begin(core.ask({ kind: 'undoRun', runId })),
  };
}

function drive(core: Core, runId: string, dispatch: (action: RunAction) => void): AbortController {
  const gone = new AbortController();
  const batch = new FrameBatch((progress, changed) => {
    if (!gone.signal.aborted) dispatch({ type: 'stepped', progress, changed });
  });
  const ended = async () => {
    batch.flush();
    const answer = await core.ask({ kind: 'readReport', runId });
    if (gone.signal.aborted) return;
    dispatch(answer.kind === 'failed' ? { type: 'finished' } : { type: 'finished', report: answer.report });
  };
  const events = {
    stepped: batch.add.bind(batch),
    ended: (problem: Parameters<Parameters<typeof stepThrough>[2]['ended']>[0]) => {
      if (problem === null) void ended();
      else {
        batch.flush();
        dispatch({ type: 'failed', problem });
      }
    },
  };
  void stepThrough(core, runId, events, gone.signal);
  return gone;
}
