import { useCallback, useEffect, useReducer } from 'react';
import type { Core } from '../engine/core';
import type { Problem, ReportConfig, SavedReport } from '../engine/protocol';
import type { Route } from './route';

/** The report on the screen: a new one, one out of a link, or a saved one. */
export interface Opened {
  /** Another for each report that is opened, so that its screen begins anew. */
  key: number;
  config: ReportConfig;
  saved?: SavedReport;
  /** What was changed to read it. */
  notes: readonly string[];
  /** Of the link that it came from. */
  fragment?: string;
}

export type OpenedState =
  { phase: 'start' } | { phase: 'opening' } | { phase: 'failed'; problem: Problem } | { phase: 'open'; opened: Opened };

type Action =
  | { type: 'asked' }
  | { type: 'failed'; problem: Problem }
  | { type: 'opened'; what: Omit<Opened, 'key'> }
  | { type: 'saved'; saved: SavedReport }
  | { type: 'kept'; fragment: string }
  | { type: 'left' };

interface Counted {
  made: number;
  state: OpenedState;
}

function reduce({ made, state }: Counted, action: Action): Counted {
  switch (action.type) {
    case 'asked':
      return { made, state: { phase: 'opening' } };
    case 'failed':
      return { made, state: { phase: 'failed', problem: action.problem } };
    case 'opened':
      return { made: made + 1, state: { phase: 'open', opened: { ...action.what, key: made + 1 } } };
    case 'saved':
      return { made, state: state.phase === 'open' ? { phase: 'open', opened: { ...state.opened, saved: action.saved } } : state };
    case 'kept':
      return { made, state: state.phase === 'open' ? { phase: 'open', opened: { ...state.opened, fragment: action.fragment } } : state };
    case 'left':
      return { made, state: { phase: 'start' } };
  }
}

export interface Opening {
  state: OpenedState;
  open: (config: ReportConfig) => void;
  /** The open report was saved, under this id from now on. */
  saved: (report: SavedReport) => void;
  /** The open report, which nobody saved, is found again under this fragment. */
  kept: (fragment: string) => void;
  leave: () => void;
}

/** Opens what the route names, and what somebody makes new. */
export function useOpened(core: Core, { id, fragment }: Route): Opening {
  const [{ state }, dispatch] = useReducer(reduce, { made: 0, state: { phase: 'start' } });
  const openedId = state.phase === 'open' ? state.opened.saved?.id : undefined;
  const openedFragment = state.phase === 'open' ? state.opened.fragment : undefined;
  const isThere = id === undefined ? fragment === undefined || fragment === openedFragment : id === openedId;
  useEffect(() => {
    if (isThere) return;
    const gone = new AbortController();
    dispatch({ type: 'asked' });
    void read(core, id, fragment, gone.signal).then((what) => {
      if (gone.signal.aborted) return;
      dispatch('code' in what ? { type: 'failed', problem: what } : { type: 'opened', what });
    });
    return () => gone.abort();
    // What is open follows the route, not the other way round.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [core, id, fragment]);
  return {
    state,
    open: useCallback((config) => dispatch({ type: 'opened', what: { config, notes: [] } }), []),
    saved: useCallback((saved) => dispatch({ type: 'saved', saved }), []),
    kept: useCallback((fragment) => dispatch({ type: 'kept', fragment }), []),
    leave: useCallback(() => dispatch({ type: 'left' }), []),
  };
}

async function read(
  core: Core,
  id: string | undefined,
  fragment: string | undefined,
  signal: AbortSignal,
): Promise<Omit<Opened, 'key'> | Problem> {
  if (id !== undefined) {
    const answer = await core.ask({ kind: 'readReport', reportId: id }, { signal });
    return answer.kind === 'failed' ? answer.problem : { config: answer.report.config, saved: answer.report, notes: [] };
  }
  const answer = await core.ask({ kind: 'openLink', fragment: fragment ?? '' }, { signal });
  return answer.kind === 'failed' ? answer.problem : { config: answer.config, notes: answer.notes, fragment: fragment ?? '' };
}
