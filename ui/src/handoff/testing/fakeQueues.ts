import type { Question } from '../engine/core';
import type { QueueRow, QueueView } from '../engine/protocol';
import type { Body } from './fakeCore';
import { ago, day, issues, queueRows } from './issues';

/** My queue and a team's, in the memory of the tab. */
export class FakeQueues {
  readonly rows = new Map<string, QueueRow[]>([
    ['mine', queueRows()],
    ['team-pay', queueRows().slice(5, 10)],
  ]);
  askAgainMs = 2_000;
  version = 1;
  note: string | undefined;
  #before: { queue: string; rows: QueueRow[] } | undefined;
  #told = new Map<string, number>();

  /** As another person changes it. */
  setRows(queue: string, rows: QueueRow[]): void {
    this.rows.set(queue, rows);
    this.version++;
  }

  view(queue: string): QueueView {
    const rows = this.rows.get(queue) ?? [];
    this.#told.set(queue, this.version);
    return {
      queue,
      version: this.version,
      rows: [...rows],
      inWork: rows.filter(({ issue }) => issue.colour === 'indeterminate').length,
      askAgainMs: this.askAgainMs,
      canUndo: this.#before?.queue === queue,
      mostItems: 500,
      ...(this.note !== undefined && { note: this.note }),
    };
  }

  answer(question: Question): Body | undefined {
    switch (question.kind) {
      case 'openQueue':
        return this.#opened(question.queue);
      case 'pollQueue':
        return this.#told.get(question.queue) === this.version
          ? { kind: 'queueUnchanged', askAgainMs: this.askAgainMs }
          : this.#opened(question.queue);
      case 'moveIssue':
        return this.#move(question.queue, question.issueId, question.after);
      case 'undoMove':
        if (this.#before) this.setRows(question.queue, this.#before.rows);
        this.#before = undefined;
        return this.#opened(question.queue);
      case 'addToQueue':
        return this.#change(question.queue, (rows) => [...rows, ...added(rows, question.issueIds)]);
      case 'removeFromQueue':
        return this.#change(question.queue, (rows) => rows.filter(({ issue }) => !question.issueIds.includes(issue.issueId)));
      case 'takeNext':
        return this.#take(question.queue);
      default:
        return undefined;
    }
  }

  #opened(queue: string): Body {
    return { kind: 'queueOpened', queue: this.view(queue) };
  }

  #change(queue: string, act: (rows: QueueRow[]) => QueueRow[]): Body {
    const rows = this.rows.get(queue) ?? [];
    this.#before = { queue, rows };
    this.setRows(queue, act(rows));
    return this.#opened(queue);
  }

  #move(queue: string, issueId: string, after: string | undefined): Body {
    return this.#change(queue, (rows) => {
      const card = rows.filter(({ issue }) => issue.issueId === issueId);
      const rest = rows.filter(({ issue }) => issue.issueId !== issueId);
      const at = after === undefined ? 0 : rest.findIndex(({ issue }) => issue.issueId === after) + 1;
      return [...rest.slice(0, at), ...card, ...rest.slice(at)];
    });
  }

  #take(queue: string): Body {
    const [first, ...rest] = this.rows.get(queue) ?? [];
    if (!first) return { kind: 'failed', problem: { code: 'notFound', message: 'Nothing waits in this queue.' } };
    this.setRows(queue, rest);
    return { kind: 'issueTaken', issue: first.issue, queue: this.view(queue) };
  }
}

function added(rows: readonly QueueRow[], issueIds: readonly string[] | undefined): QueueRow[] {
  const wanted = issueIds === undefined ? issues : issues.filter(({ issueId }) => issueIds.includes(issueId));
  const fresh = wanted.filter(({ issueId }) => !rows.some(({ issue }) => issue.issueId === issueId));
  return fresh.map((issue) => ({ issue, since: ago(day / 24), age: 'fresh' }));
}
