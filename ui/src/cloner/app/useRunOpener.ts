import { useState } from 'react';
import type { Problem, RunSummary } from '../engine/protocol';
import { beginRun, showReport } from '../features/run/runState';
import { useCore } from './context';
import type { ScreenAction } from './screen';

/** Opens a run of the journal: to go on with it, or to read what came of it. */
export function useRunOpener(show: (action: ScreenAction) => void) {
  const core = useCore();
  const [problem, setProblem] = useState<Problem>();

  const resume = async ({ runId, templateTitle: title }: RunSummary) => {
    setProblem(undefined);
    const answer = await core.ask({ kind: 'resumeRun', runId });
    if (answer.kind === 'failed') setProblem(answer.problem);
    else show({ type: 'runShown', initial: beginRun(answer.progress, answer.rows), title });
  };

  const report = async ({ runId, templateTitle: title }: RunSummary) => {
    setProblem(undefined);
    const answer = await core.ask({ kind: 'readReport', runId });
    if (answer.kind === 'failed') setProblem(answer.problem);
    else show({ type: 'runShown', initial: showReport(answer.report), title });
  };

  return { problem, resume: (run: RunSummary) => void resume(run), report: (run: RunSummary) => void report(run) };
}
