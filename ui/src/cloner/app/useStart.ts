import { useState } from 'react';
import type { Problem } from '../engine/protocol';
import { beginRun } from '../features/run/runState';
import { useCore } from './context';
import type { DraftState } from './draft';
import type { ScreenAction } from './screen';
import { toPreferences } from './toDraft';

/** Starts a plan, keeps the choices for next time, and shows the run. */
export function useStart(draft: DraftState, show: (action: ScreenAction) => void) {
  const core = useCore();
  const [starting, setStarting] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  const start = async (planId: string) => {
    setStarting(true);
    setProblem(undefined);
    // Not being able to keep the choices is no reason not to start.
    void core.ask({ kind: 'savePreferences', preferences: toPreferences(draft) });
    const answer = await core.ask({ kind: 'startRun', planId });
    setStarting(false);
    if (answer.kind === 'failed') setProblem(answer.problem);
    else
      show({ type: 'runShown', initial: beginRun(answer.progress, answer.rows), title: draft.template?.title ?? '' });
  };

  return { starting, problem, begin: (planId: string) => void start(planId) };
}
