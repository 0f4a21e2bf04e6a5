import { useCallback, useEffect, useReducer } from 'react';
import type { Core, Problem, Protocol } from './core';
import { SteadyCore } from './steadyCore';

export type BootState<P extends Protocol, First, Trouble = Problem> =
  | { phase: 'starting'; attempt: number }
  | { phase: 'ready'; attempt: number; core: Core<P>; first: First }
  | { phase: 'failed'; attempt: number; problem: Trouble };

type BootAction<P extends Protocol, First, Trouble> =
  | { type: 'again' }
  | { type: 'ready'; core: Core<P>; first: First }
  | { type: 'failed'; problem: Trouble };

function reduce<P extends Protocol, First, Trouble>(
  { attempt }: BootState<P, First, Trouble>,
  action: BootAction<P, First, Trouble>,
): BootState<P, First, Trouble> {
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
const toldLater = <Trouble>(first: object) =>
  'told' in first ? (first.told as Promise<object | Trouble> | undefined) : undefined;

/**
 * Boots an app's core and asks for what the first screen needs; `again` does so from the beginning with a new core.
 * Both functions must be the same ones each time.
 */
export function useBoot<P extends Protocol, First extends object, Trouble extends Problem = Problem>(
  open: () => Core<P>,
  start: (core: Core<P>) => Promise<First | Trouble>,
): [BootState<P, First, Trouble>, again: () => void] {
  const [state, dispatch] = useReducer(reduce<P, First, Trouble>, { phase: 'starting', attempt: 0 });
  const { attempt } = state;
  useEffect(() => {
    let gone = false;
    const failed = (problem: Trouble) => {
      if (!gone) dispatch({ type: 'failed', problem });
    };
    const core = new SteadyCore<P>(open(), (message) => failed({ code: 'internal', message } as Trouble));
    void start(core).then((first) => {
      if (gone) return;
      if ('code' in first) {
        failed(first);
        return;
      }
      dispatch({ type: 'ready', core, first });
      void toldLater<Trouble>(first)?.then((told) => {
        if ('code' in told) failed(told);
      });
    });
    return () => {
      gone = true;
      core.dispose();
    };
  }, [open, start, attempt]);
  return [state, useCallback(() => dispatch({ type: 'again' }), [])];
}
