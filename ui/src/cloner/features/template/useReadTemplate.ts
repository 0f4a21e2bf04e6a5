import { useEffect, useReducer, useRef } from 'react';
import { useCore } from '../../app/context';
import type { Problem, TemplateView } from '../../engine/protocol';

type ReadState = { phase: 'idle' } | { phase: 'reading' } | { phase: 'failed'; problem: Problem; pageId?: string };

/** Reads a page as the template; a newer choice cancels an older one. */
export function useReadTemplate(onRead: (template: TemplateView) => void, first: Problem | undefined) {
  const core = useCore();
  const reading = useRef<AbortController>(undefined);
  const initial: ReadState = first ? { phase: 'failed', problem: first } : { phase: 'idle' };
  const [state, set] = useReducer((_: ReadState, next: ReadState) => next, initial);
  useEffect(() => () => reading.current?.abort(), []);
  const read = async (pageId: string) => {
    reading.current?.abort();
    const current = new AbortController();
    reading.current = current;
    set({ phase: 'reading' });
    const answer = await core.ask({ kind: 'readTemplate', pageId }, { signal: current.signal });
    if (current.signal.aborted) return;
    if (answer.kind === 'failed') set({ phase: 'failed', problem: answer.problem, pageId });
    else onRead(answer.template);
  };
  return { state, read };
}
