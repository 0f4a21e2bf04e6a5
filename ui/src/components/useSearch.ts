import { useEffect, useReducer } from 'react';
import type { Problem } from '../engine/core';

interface SearchState<T> {
  found: readonly T[];
  busy: boolean;
  problem?: Problem;
}

type SearchAction<T> =
  { type: 'began' } | { type: 'found'; found: readonly T[] } | { type: 'failed'; problem: Problem };

function reduce<T>(state: SearchState<T>, action: SearchAction<T>): SearchState<T> {
  switch (action.type) {
    case 'began':
      return { found: state.found, busy: true };
    case 'found':
      return { found: action.found, busy: false };
    case 'failed':
      return { found: [], busy: false, problem: action.problem };
  }
}

export type Search<T> = (text: string, signal: AbortSignal) => Promise<readonly T[] | { kind: 'failed'; problem: Problem }>;

const typingPauseMs = 200;

/** Searches as someone types. `attempt` changes to search the same text again; nothing is asked while `enabled` is false. */
export function useSearch<T>(search: Search<T>, text: string, enabled: boolean, attempt: number): SearchState<T> {
  const [state, dispatch] = useReducer(reduce<T>, { found: [], busy: false });
  useEffect(() => {
    if (!enabled) return;
    const gone = new AbortController();
    dispatch({ type: 'began' });
    const timer = setTimeout(
      () =>
        void search(text, gone.signal).then((answer) => {
          if (gone.signal.aborted) return;
          dispatch('kind' in answer ? { type: 'failed', problem: answer.problem } : { type: 'found', found: answer });
        }),
      text === '' ? 0 : typingPauseMs,
    );
    return () => {
      clearTimeout(timer);
      gone.abort();
    };
  }, [search, text, enabled, attempt]);
  return state;
}
