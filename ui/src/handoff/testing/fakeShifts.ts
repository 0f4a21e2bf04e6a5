import type { Question } from '../engine/core';
import type { Problem, ShiftDraft, ShiftRowView, ShiftView } from '../engine/protocol';
import type { Body } from './fakeCore';
import type { FakeQueues } from './fakeQueues';
import { targetOf } from './handoffs';
import { issues } from './issues';

const refused: Problem = { code: 'rateLimited', message: 'Jira asked us to wait for longer than a minute.', wayOut: 'Try again in a while.' };

/** Shifts in the memory of the tab; the fifth row of a run fails once. */
export class FakeShifts {
  /** Interrupted ones. */
  kept: ShiftView[] = [];
  /** Issues whose sending fails the first time. */
  failing = new Set<string>();
  readonly #queues: FakeQueues;
  readonly #perStep: number;
  #rows: ShiftRowView[] = [];
  #cancelled = false;

  constructor(queues: FakeQueues, perStep: number) {
    this.#queues = queues;
    this.#perStep = perStep;
  }

  answer(question: Question): Body | undefined {
    switch (question.kind) {
      case 'prepareShift':
        return this.#shown(this.#prepared(question.queue));
      case 'previewShift':
        return this.#shown(rowsOf(question.draft));
      case 'startShift':
        this.#rows = rowsOf(question.draft);
        this.#cancelled = false;
        return this.#shown(this.#rows, 'shift-1');
      case 'resumeShift':
        if (this.#rows.length === 0) this.#rows = this.kept[0]?.rows ?? [];
        this.#cancelled = false;
        if (this.#rows.every(({ state }) => state !== 'waiting')) this.#rows = this.#rows.map(waitingAgain);
        return this.#shown(this.#rows, question.runId);
      case 'stepShift':
        this.#step();
        return this.#shown(this.#rows, question.runId);
      case 'cancelShift':
        this.#cancelled = true;
        this.#rows = this.#rows.map((row) => (row.state === 'waiting' ? { ...row, state: 'skipped' } : row));
        return this.#shown(this.#rows, question.runId);
      case 'listShifts':
        return { kind: 'shiftsListed', shifts: this.kept };
      default:
        return undefined;
    }
  }

  #prepared(queue = 'mine'): ShiftRowView[] {
    const rows = (this.#queues.rows.get(queue) ?? []).filter(({ issue }) => issue.key !== undefined);
    return rows.map(({ issue }, index) => ({
      issue,
      state: 'waiting',
      findings: [],
      ...(index % 3 !== 2 && {
        prefill: { form: 'brief', state: 'onTrack', summary: `${issue.status ?? ''} since ${index + 1} days.` },
      }),
    }));
  }

  #step(): void {
    if (this.#cancelled) return;
    let left = this.#perStep;
    this.#rows = this.#rows.map((row) => {
      if (row.state !== 'waiting' || left === 0) return row;
      left--;
      const { issueId } = row.issue;
      if (this.failing.delete(issueId)) return { ...row, state: 'failed', problem: refused };
      return { ...row, state: 'sent', handoff: `h-${issueId}` };
    });
  }

  #shown(rows: ShiftRowView[], runId?: string): Body {
    return { kind: 'shiftShown', shift: shiftOf(rows, runId) };
  }
}

const waitingAgain = (row: ShiftRowView): ShiftRowView =>
  row.state === 'failed' || row.state === 'skipped' ? { issue: row.issue, state: 'waiting', findings: [] } : row;

export function shiftOf(rows: ShiftRowView[], runId?: string): ShiftView {
  const count = (state: ShiftRowView['state']) => rows.filter((row) => row.state === state).length;
  return {
    ...(runId !== undefined && { runId, started: '2026-11-22T12:00:00Z' }),
    rows,
    sent: count('sent'),
    failed: count('failed'),
    waiting: count('waiting'),
    finished: count('waiting') === 0,
    ...(runId !== undefined && count('waiting') > 0 && { secondsLeft: count('waiting') * 2 }),
  };
}

const rowsOf = (draft: ShiftDraft): ShiftRowView[] =>
  draft.rows.map(({ issueId, to, note }) => ({
    issue: issues.find((issue) => issue.issueId === issueId) ?? { issueId },
    to: targetOf(to ?? draft.to),
    state: 'waiting',
    findings:
      (note ?? draft.shared)
        ? []
        : [{ place: `issue.${issueId}`, stops: true, problem: { code: 'noteEmpty', message: 'This issue has neither a note of its own nor a shared one.' } }],
  }));
