import { useCallback, useEffect, useReducer } from 'react';
import { useCore } from '../../app/context';
import type { AnswerTo } from '../../engine/core';
import type { HandoffRow, HandoffState, Problem, TargetView, Team } from '../../engine/protocol';

export interface Filters {
  state?: HandoffState | undefined;
  person?: TargetView | undefined;
  team?: Team | undefined;
  /** Days back; empty for all. */
  days: string;
}

interface HistoryState {
  rows?: readonly HandoffRow[];
  cursor?: string;
  busy: boolean;
  problem?: Problem;
}

type HistoryAction = { type: 'asked'; anew: boolean } | { type: 'answered'; answer: AnswerTo<'readHistory'>; anew: boolean };

function reduce(state: HistoryState, action: HistoryAction): HistoryState {
  if (action.type === 'asked') return { ...state, busy: true };
  const { answer, anew } = action;
  if (answer.kind === 'failed') return { ...(state.rows && { rows: state.rows }), busy: false, problem: answer.problem };
  const rows = [...(anew ? [] : (state.rows ?? [])), ...answer.rows];
  return { rows, busy: false, ...(answer.cursor !== undefined && { cursor: answer.cursor }) };
}

const dayMs = 86_400_000;

const filtersOf = ({ state, person, team, days }: Filters) => ({
  ...(state && { state }),
  ...(person && { person: person.target.id }),
  ...(team && { team: team.id }),
  ...(days !== '' && { since: new Date(Date.now() - Number(days) * dayMs).toISOString() }),
});

/** Handoffs that fit the filters, a page at a time. */
export function useHistory(filters: Filters): [HistoryState, more: (anew: boolean) => void] {
  const core = useCore();
  const [state, dispatch] = useReducer(reduce, { busy: true });
  useEffect(() => {
    const gone = new AbortController();
    dispatch({ type: 'asked', anew: true });
    void core.ask({ kind: 'readHistory', ...filtersOf(filters) }, { signal: gone.signal }).then((answer) => {
      if (!gone.signal.aborted) dispatch({ type: 'answered', answer, anew: true });
    });
    return () => gone.abort();
  }, [core, filters]);
  const { cursor } = state;
  const more = useCallback(
    (anew: boolean) => {
      dispatch({ type: 'asked', anew });
      const page = anew || cursor === undefined ? {} : { cursor };
      void core
        .ask({ kind: 'readHistory', ...filtersOf(filters), ...page })
        .then((answer) => dispatch({ type: 'answered', answer, anew }));
    },
    [core, filters, cursor],
  );
  return [state, more];
}
