import type { Problem, QueueRow, QueueView } from '../../engine/protocol';

/** Puts an issue after another; to the top without one. */
export interface Move {
  issueId: string;
  after?: string;
}

/**
 * The queue as the core last told it, and what was done on the screen since. What is drawn is the one with the other on top, so
 * that a card is where it was put at once, and where the core says in the end.
 */
export interface QueueState {
  truth?: QueueView;
  /** The core has answered: before, what is known was read without it. */
  answered: boolean;
  /** Asked for, in order, and not yet answered. */
  moves: readonly Move[];
  /** Picked up with the keyboard, and where it is now. */
  held?: Move;
  problem?: Problem;
  /** The last question whether something changed was not answered. */
  stale: boolean;
  /** To be said to a screen reader. */
  said: string;
}

export const noQueue: QueueState = { answered: false, moves: [], stale: false, said: '' };

export type QueueAction =
  | { type: 'opened'; queue: QueueView }
  | { type: 'polled'; queue?: QueueView }
  | { type: 'notPolled' }
  | { type: 'moved'; move: Move; said: string }
  | { type: 'moveAnswered'; queue: QueueView }
  | { type: 'moveRefused'; problem: Problem }
  | { type: 'failed'; problem: Problem }
  | { type: 'problemSeen' }
  | { type: 'held'; move: Move; said: string }
  | { type: 'letGo'; said: string };

export function reduceQueue(state: QueueState, action: QueueAction): QueueState {
  switch (action.type) {
    case 'opened':
      return { ...without(state, 'problem'), answered: true, truth: action.queue, stale: false, said: action.queue.note ?? state.said };
    case 'polled':
      return { ...state, ...newer(state, action.queue), stale: false };
    case 'notPolled':
      return { ...state, stale: true };
    case 'moved':
      return { ...without(state, 'held', 'problem'), moves: [...state.moves, action.move], said: action.said };
    case 'moveAnswered':
      return { ...state, truth: action.queue, moves: state.moves.slice(1), said: action.queue.note ?? state.said };
    case 'moveRefused':
      return { ...state, moves: state.moves.slice(1), problem: action.problem, said: action.problem.message };
    case 'failed':
      return { ...state, answered: true, problem: action.problem };
    case 'problemSeen':
      return without(state, 'problem');
    case 'held':
      return { ...state, held: action.move, said: action.said };
    case 'letGo':
      return { ...without(state, 'held'), said: action.said };
  }
}

/** An answer that was overtaken by a later one says nothing. */
const newer = ({ truth }: QueueState, queue: QueueView | undefined): Partial<QueueState> =>
  queue && (!truth || queue.version >= truth.version) ? { truth: queue } : {};

function without(state: QueueState, ...keys: ('held' | 'problem')[]): QueueState {
  const kept = { ...state };
  if (keys.includes('held')) delete kept.held;
  if (keys.includes('problem')) delete kept.problem;
  return kept;
}

/** A move whose neighbour is gone leaves the card where it is; the core says what became of it. */
export function applied(rows: readonly QueueRow[], { issueId, after }: Move): readonly QueueRow[] {
  const card = rows.find(({ issue }) => issue.issueId === issueId);
  if (!card) return rows;
  const rest = rows.filter((row) => row !== card);
  const at = after === undefined ? 0 : rest.findIndex(({ issue }) => issue.issueId === after) + 1;
  return after !== undefined && at === 0 ? rows : [...rest.slice(0, at), card, ...rest.slice(at)];
}

const noRows: readonly QueueRow[] = [];

/** The rows without the card that is held. */
export const freeRowsOf = ({ truth, moves }: QueueState): readonly QueueRow[] =>
  moves.reduce(applied, truth?.rows ?? noRows);

/** The rows as drawn. */
export const rowsOf = (state: QueueState): readonly QueueRow[] =>
  state.held ? applied(freeRowsOf(state), state.held) : freeRowsOf(state);

export const indexOf = (rows: readonly QueueRow[], issueId: string): number =>
  rows.findIndex(({ issue }) => issue.issueId === issueId);

/** The move that puts an issue at an index of the list as it will be. */
export function moveTo(rows: readonly QueueRow[], issueId: string, index: number): Move {
  const rest = rows.filter(({ issue }) => issue.issueId !== issueId);
  const after = rest[Math.min(index, rest.length) - 1]?.issue.issueId;
  return after === undefined ? { issueId } : { issueId, after };
}
