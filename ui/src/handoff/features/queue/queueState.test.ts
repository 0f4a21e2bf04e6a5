import { describe, expect, it } from 'vitest';
import type { QueueView } from '../../engine/protocol';
import { moveTo, noQueue, reduceQueue, rowsOf, type QueueAction, type QueueState } from './queueState';

const view = (ids: string, version = 1): QueueView => ({
  queue: 'mine',
  version,
  rows: ids.split('').map((issueId) => ({ issue: { issueId }, since: '2026-11-22T08:00:00Z', age: 'fresh' })),
  inWork: 0,
  askAgainMs: 2000,
  canUndo: false,
  mostItems: 500,
});

const after = (...actions: QueueAction[]): QueueState => actions.reduce(reduceQueue, noQueue);
const drawn = (state: QueueState): string => rowsOf(state).map(({ issue }) => issue.issueId).join('');
const opened: QueueAction = { type: 'opened', queue: view('abcd') };
const move = (issueId: string, behind?: string): QueueAction => ({
  type: 'moved',
  move: behind === undefined ? { issueId } : { issueId, after: behind },
  said: '',
});

describe('a queue on the screen', () => {
  it('draws a move before it is answered', () => {
    expect(drawn(after(opened, move('d')))).toBe('dabc');
    expect(drawn(after(opened, move('a', 'c')))).toBe('bcad');
  });

  it('takes the answer as the truth, whatever was drawn', () => {
    expect(drawn(after(opened, move('d'), { type: 'moveAnswered', queue: view('adbc', 2) }))).toBe('adbc');
  });

  it('goes back to where it was when a move is refused, and keeps the moves after it', () => {
    const refused: QueueAction = { type: 'moveRefused', problem: { code: 'conflict', message: 'Gone.' } };
    expect(drawn(after(opened, move('d'), refused))).toBe('abcd');
    expect(drawn(after(opened, move('d'), move('a', 'b'), refused))).toBe('bacd');
  });

  it('puts moves that wait on top of what others did meanwhile', () => {
    expect(drawn(after(opened, move('d'), { type: 'polled', queue: view('cbad', 2) }))).toBe('dcba');
  });

  it('does not let an answer that was overtaken back onto the screen', () => {
    expect(drawn(after({ type: 'opened', queue: view('dcba', 5) }, { type: 'polled', queue: view('abcd', 4) }))).toBe('dcba');
  });

  it('leaves a card where it is when the neighbour it was put behind is gone', () => {
    expect(drawn(after(opened, move('a', 'c'), { type: 'polled', queue: view('abd', 2) }))).toBe('abd');
  });

  it('names the neighbour at every place', () => {
    const { rows } = view('abcd');
    expect(moveTo(rows, 'c', 0)).toEqual({ issueId: 'c' });
    expect(moveTo(rows, 'a', 1)).toEqual({ issueId: 'a', after: 'b' });
    expect(moveTo(rows, 'a', 3)).toEqual({ issueId: 'a', after: 'd' });
    expect(moveTo(rows, 'd', 1)).toEqual({ issueId: 'd', after: 'a' });
  });
});
