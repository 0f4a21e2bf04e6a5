import { openCore } from '#handoffCore';
import { useCallback, useEffect, useReducer } from 'react';
import { SteadyCore } from '../../engine/steadyCore';
import type { Core, HandoffProtocol } from '../engine/core';
import type { Problem } from '../engine/protocol';

export type BootState<First> =
  | { phase: 'starting'; attempt: number }
  | { phase: 'ready'; attempt: number; core: Core; first: First }
  | { phase: 'failed'; attempt: number; problem: Problem };

type BootAction<First> =
  { type: 'again' } | { type: 'ready'; core: Core; first: First } | { type: 'failed'; problem: Problem };

function reduce<First>(state: BootState<First>, action: BootAction<First>): BootState<First> {
  const { attempt } = state;
  switch (action.type) {
    case 'again':
      return { phase: 'starting', attempt: attempt + 1 };
    case 'ready':
      return { phase: 'ready', attempt, core: action.core, first: action.first };
    case 'failed':
      return { phase: 'failed', attempt, problem: action.problem };
  }
}

/** Where a screen is there before the core, the core may still say why it cannot be. */
const toldLater = (first: object) => ('told' in first ? (first.told as Promise<object | Problem> | undefined) : undefined);

/** Boots the core and asks for what the first screen needs; `again` does so from the beginning with a new core. */
export function useBoot<First extends object>(
  start: (core: Core) => Promise<First | Problem>,
): [BootState<First>, again: () => void] {
  const [state, dispatch] = useReducer(reduce<First>, { phase: 'starting', attempt: 0 });
  const { attempt } = state;
  useEffect(() => {
    let gone = false;
    const died = (message: string) => {
      if (!gone) dispatch({ type: 'failed', problem: { code: 'internal', message } });
    };
    const core = new SteadyCore<HandoffProtocol>(openCore(), died);
    void start(core).then((first) => {
      if (gone) return;
      dispatch('code' in first ? { type: 'failed', problem: first } : { type: 'ready', core, first });
      void toldLater(first)?.then((told) => {
        if (!gone && 'code' in told) dispatch({ type: 'failed', problem: told });
      });
    });
    return () => {
      gone = true;
      core.dispose();
    };
  }, [start, attempt]);
  return [state, useCallback(() => dispatch({ type: 'again' }), [])];
}
