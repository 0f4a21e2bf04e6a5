import { openCore } from '#clonerCore';
import { useCallback, useEffect, useReducer } from 'react';
import type { Core } from '../engine/core';
import type { Problem } from '../engine/protocol';
import { start, type Start } from './boot';
import { SteadyCore } from '../../engine/steadyCore';

export type BootState =
  | { phase: 'starting'; attempt: number }
  | { phase: 'ready'; attempt: number; core: Core; start: Start }
  | { phase: 'failed'; attempt: number; problem: Problem };

type BootAction =
  { type: 'again' } | { type: 'ready'; core: Core; start: Start } | { type: 'failed'; problem: Problem };

export function reduceBoot(state: BootState, action: BootAction): BootState {
  const { attempt } = state;
  switch (action.type) {
    case 'again':
      return { phase: 'starting', attempt: attempt + 1 };
    case 'ready':
      return { phase: 'ready', attempt, core: action.core, start: action.start };
    case 'failed':
      return { phase: 'failed', attempt, problem: action.problem };
  }
}

/** Boots the core and asks for what the first screen needs; `again` does so from the beginning with a new core. */
export function useBoot(): [BootState, again: () => void] {
  const [state, dispatch] = useReducer(reduceBoot, { phase: 'starting', attempt: 0 });
  const { attempt } = state;
  useEffect(() => {
    let gone = false;
    const died = (message: string) => {
      if (!gone) dispatch({ type: 'failed', problem: { code: 'internal', message } });
    };
    const core = new SteadyCore(openCore(), died);
    void start(core).then((first) => {
      if (gone) return;
      dispatch('code' in first ? { type: 'failed', problem: first } : { type: 'ready', core, start: first });
    });
    return () => {
      gone = true;
      core.dispose();
    };
  }, [attempt]);
  return [state, useCallback(() => dispatch({ type: 'again' }), [])];
}
