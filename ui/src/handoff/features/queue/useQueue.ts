import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import type { FirstQueue } from '../../app/boot';
import { useCore } from '../../app/context';
import type { Question } from '../../engine/core';
import type { Problem, QueueView } from '../../engine/protocol';
import { issueName } from '../../parts/IssueKey';
import { freeRowsOf, indexOf, moveTo, noQueue, reduceQueue, rowsOf, type Move, type QueueState } from './queueState';
import { text } from './text';
import { usePolling } from './usePolling';

type Change = Extract<Question, { kind: 'undoMove' | 'addToQueue' | 'removeFromQueue' }>;

export interface QueueControls {
  state: QueueState;
  rows: ReturnType<typeof rowsOf>;
  /** Puts an issue at an index; drawn at once, undone on the screen where it is refused. */
  moveTo: (issueId: string, index: number) => void;
  hold: (issueId: string, index: number) => void;
  drop: () => void;
  putBack: () => void;
  /** Fulfilled with the problem where it was refused. */
  change: (question: Change) => Promise<Problem | undefined>;
  /** The queue as another request answered it. */
  show: (queue: QueueView) => void;
  reload: () => void;
  forgetProblem: () => void;
}

/**
 * One queue, kept fresh while it is looked at. Changes are asked for one after the other, in the order they were made, and once the
 * core has opened it.
 */
export function useQueue(queue: string, columns: readonly string[], first?: FirstQueue): QueueControls {
  const core = useCore();
  const [state, dispatch] = useReducer(reduceQueue, first?.seen, (seen) => (seen ? { ...noQueue, truth: seen } : noQueue));
  const asked = useRef(first?.answer);
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const rows = useMemo(() => rowsOf(state), [state]);
  const shown = columns.join();

  const open = useCallback(async () => {
    const opening = asked.current ?? core.ask({ kind: 'openQueue', queue, columns: shown === '' ? [] : shown.split(',') });
    asked.current = undefined;
    const answer = await opening;
    dispatch(answer.kind === 'failed' ? { type: 'failed', problem: answer.problem } : { type: 'opened', queue: answer.queue });
  }, [core, queue, shown]);

  useEffect(() => {
    line.current = Promise.all([line.current, open()]);
  }, [open]);
  // What was seen before the core was there is not asked for again until the core has answered.
  usePolling(queue, state.answered ? state.truth?.askAgainMs : undefined, dispatch);

  const send = useCallback(
    (move: Move, said: string) => {
      dispatch({ type: 'moved', move, said });
      line.current = line.current.then(async () => {
        const answer = await core.ask({ kind: 'moveIssue', queue, ...move });
        dispatch(
          answer.kind === 'failed'
            ? { type: 'moveRefused', problem: answer.problem }
            : { type: 'moveAnswered', queue: answer.queue },
        );
      });
    },
    [core, queue],
  );

  const change = useCallback(
    (question: Change) => {
      const answered = line.current.then(async () => {
        const answer = await core.ask(question);
        if (answer.kind !== 'failed') dispatch({ type: 'opened', queue: answer.queue });
        return answer.kind === 'failed' ? answer.problem : undefined;
      });
      line.current = answered;
      return answered;
    },
    [core],
  );

  const named = (issueId: string) => {
    const row = rows[indexOf(rows, issueId)];
    return row ? issueName(row.issue) : issueId;
  };

  return {
    state,
    rows,
    moveTo: (issueId, index) => {
      if (index < 0 || index >= rows.length || indexOf(rows, issueId) === index) return;
      send(moveTo(rows, issueId, index), text.moved(named(issueId), index + 1, rows.length));
    },
    hold: (issueId, index) => {
      const at = Math.max(0, Math.min(index, rows.length - 1));
      const said = state.held ? text.moved : text.picked;
      dispatch({ type: 'held', move: moveTo(rows, issueId, at), said: said(named(issueId), at + 1, rows.length) });
    },
    drop: () => {
      const { held } = state;
      if (!held) return;
      const at = indexOf(rows, held.issueId);
      const said = text.dropped(named(held.issueId), at + 1, rows.length);
      if (indexOf(freeRowsOf(state), held.issueId) === at) dispatch({ type: 'letGo', said });
      else send(held, said);
    },
    putBack: () => {
      if (state.held) dispatch({ type: 'letGo', said: text.putBack(named(state.held.issueId)) });
    },
    change,
    show: useCallback((view: QueueView) => dispatch({ type: 'opened', queue: view }), []),
    reload: () => void open(),
    forgetProblem: useCallback(() => dispatch({ type: 'problemSeen' }), []),
  };
}
