import { useEffect, useState } from 'react';
import { useCore } from '../../app/context';
import type { CellStory, Problem } from '../../engine/protocol';
import type { Explained } from '../grid/Grid';

interface Told {
  cell: Explained;
  revision: number;
  story?: CellStory;
  problem?: Problem;
}

/** What a cell is made of, told again when the grid changes. The last story stays until the next is there. */
export function useStory(session: string, cell: Explained, revision: number) {
  const core = useCore();
  const [told, setTold] = useState<Told>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const gone = new AbortController();
    const { row, column } = cell;
    void core.ask({ kind: 'explainCell', session, row, ...(column !== undefined && { column }) }, { signal: gone.signal }).then((answer) => {
      if (gone.signal.aborted) return;
      setTold({ cell, revision, ...(answer.kind === 'failed' ? { problem: answer.problem } : { story: answer.story }) });
    });
    return () => gone.abort();
  }, [core, session, cell, revision, attempt]);
  const isOfCell = told?.cell === cell;
  return { story: isOfCell ? told.story : undefined, problem: isOfCell ? told.problem : undefined, again: () => setAttempt(attempt + 1) };
}
