import { useCallback, useEffect, useRef, useState } from 'react';
import { useCore } from '../../app/context';
import type { Core } from '../../engine/core';
import type { Problem, ShiftView } from '../../engine/protocol';

const budgetMs = 250;

export interface RunControls {
  shift?: ShiftView;
  problem?: Problem;
  stepping: boolean;
  stopping: boolean;
  /** Shows a shift that was started or resumed, and goes on with it. */
  run: (shift: ShiftView) => void;
  resume: (runId: string) => void;
  stop: () => void;
}

async function stepThrough(core: Core, runId: string, show: (shift: ShiftView) => void, signal: AbortSignal): Promise<Problem | undefined> {
  const gone = () => signal.aborted;
  while (!gone()) {
    const answer = await core.ask({ kind: 'stepShift', runId, budgetMs });
    if (gone()) return undefined;
    if (answer.kind === 'failed') return answer.problem;
    show(answer.shift);
    if (answer.shift.finished) return undefined;
  }
  return undefined;
}

/** Steps a shift while it is shown. What is not done when the screen goes stays in this browser, to be gone on with. */
export function useRun(): RunControls {
  const core = useCore();
  const [shift, setShift] = useState<ShiftView>();
  const [problem, setProblem] = useState<Problem>();
  const [stepping, setStepping] = useState(false);
  const [stopping, setStopping] = useState(false);
  const driving = useRef<AbortController>(undefined);
  useEffect(() => () => driving.current?.abort(), []);

  const run = useCallback(
    (first: ShiftView) => {
      setShift(first);
      setProblem(undefined);
      setStopping(false);
      driving.current?.abort();
      if (first.finished || first.runId === undefined) return;
      const gone = new AbortController();
      driving.current = gone;
      setStepping(true);
      void stepThrough(core, first.runId, setShift, gone.signal).then((failure) => {
        if (gone.signal.aborted) return;
        setStepping(false);
        setStopping(false);
        if (failure) setProblem(failure);
      });
    },
    [core],
  );

  const resume = useCallback(
    (runId: string) => {
      void core.ask({ kind: 'resumeShift', runId }).then((answer) => {
        if (answer.kind === 'failed') setProblem(answer.problem);
        else run(answer.shift);
      });
    },
    [core, run],
  );

  const stop = () => {
    if (shift?.runId === undefined) return;
    setStopping(true);
    void core.ask({ kind: 'cancelShift', runId: shift.runId }).then((answer) => {
      if (answer.kind === 'failed') setProblem(answer.problem);
    });
  };
  return { ...(shift && { shift }), ...(problem && { problem }), stepping, stopping, run, resume, stop };
}
