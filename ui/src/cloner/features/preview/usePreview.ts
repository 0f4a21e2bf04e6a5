import { useEffect, useReducer, useState } from 'react';
import { useCore } from '../../app/context';
import type { CloneDraft } from '../../engine/protocol';
import { noPreview, reducePreview, type PreviewState } from './previewState';

const pauseMs = 400;

/** Checks the draft a moment after its last change; a newer check cancels an older one. */
export function usePreview(draft: CloneDraft | undefined): [PreviewState, again: () => void] {
  const core = useCore();
  const [state, dispatch] = useReducer(reducePreview, noPreview);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (!draft) {
      dispatch({ type: 'emptied' });
      return;
    }
    dispatch({ type: 'began' });
    const gone = new AbortController();
    const check = async () => {
      const onProgress = ({ done, total, phase }: { done: number; total: number; phase: string }) => {
        if (!gone.signal.aborted) dispatch({ type: 'progressed', done, total, phase });
      };
      const answer = await core.ask({ kind: 'previewDraft', draft }, { signal: gone.signal, onProgress });
      if (gone.signal.aborted) return;
      if (answer.kind === 'failed') dispatch({ type: 'failed', problem: answer.problem, draft });
      else dispatch({ type: 'previewed', preview: answer.preview, draft });
    };
    const timer = setTimeout(() => void check(), pauseMs);
    return () => {
      clearTimeout(timer);
      gone.abort();
    };
  }, [core, draft, attempt]);
  return [state, () => setAttempt((before) => before + 1)];
}
