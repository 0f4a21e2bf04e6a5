import { useCallback, useEffect, useState } from 'react';
import { useCore } from '../../app/context';
import type { Problem, ReportsListed } from '../../engine/protocol';

export interface ReportsControls {
  listed?: ReportsListed;
  problem?: Problem;
  reload: () => void;
  /** Shows why something else failed. */
  tell: (problem: Problem | undefined) => void;
}

/** The saved reports that the viewer may know of, or for administrators all of the site. */
export function useReports(all = false): ReportsControls {
  const core = useCore();
  const [listed, setListed] = useState<ReportsListed>();
  const [problem, setProblem] = useState<Problem>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const gone = new AbortController();
    void core.ask({ kind: 'listReports', all }, { signal: gone.signal }).then((answer) => {
      if (gone.signal.aborted) return;
      setProblem(answer.kind === 'failed' ? answer.problem : undefined);
      if (answer.kind !== 'failed') setListed(answer);
    });
    return () => gone.abort();
  }, [core, all, attempt]);
  const reload = useCallback(() => setAttempt((before) => before + 1), []);
  return { ...(listed && { listed }), ...(problem && { problem }), reload, tell: setProblem };
}
