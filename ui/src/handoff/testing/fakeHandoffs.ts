import type { Question } from '../engine/core';
import type { ChangeView, DraftFinding, HandoffDraft, HandoffRow, HandoffView, NoteDraft, NoteTemplate, PersonView, Problem } from '../engine/protocol';
import type { Body } from './fakeCore';
import { closed, incoming, outgoing, targetOf, viewOf } from './handoffs';
import { ago, ahead, hour, issues } from './issues';
import { ben, me, priya } from './people';
import { builtIn } from './templates';

type Answered = Extract<Question, { kind: 'answerOne' }>;

export const prefill: NoteDraft = { form: 'iPass', state: 'onTrack', summary: 'In progress since Thursday.' };

export const changes: readonly ChangeView[] = [
  { at: ago(0.5 * hour), by: priya, what: 'comment', to: 'The gateway confirmed the cause.' },
  { at: ago(1 * hour), by: ben, what: 'status', from: 'In progress', to: 'In review' },
];

/** Handoffs in the memory of the tab. */
export class FakeHandoffs {
  incoming: HandoffRow[] = incoming();
  outgoing: HandoffRow[] = outgoing();
  closed: HandoffRow[] = closed();
  /** Why a new one cannot be sent. */
  refusal: Problem | undefined;
  changes: readonly ChangeView[] = changes;
  template: NoteTemplate = builtIn;
  sent: HandoffDraft[] = [];
  /** Somebody who was made the assignee of everything meanwhile. */
  assigneeNow: PersonView | undefined;

  get all(): HandoffRow[] {
    return [...this.incoming, ...this.outgoing, ...this.closed].sort((a, b) => (a.record.created < b.record.created ? 1 : -1));
  }

  answer(question: Question): Body | undefined {
    switch (question.kind) {
      case 'readOpen':
        return { kind: 'openRead', incoming: this.incoming, outgoing: this.outgoing };
      case 'readHistory':
        return { kind: 'historyRead', rows: this.all.filter(({ record }) => question.state === undefined || record.state === question.state) };
      case 'openHandoff':
        return this.#open(question.handoffId);
      case 'openIssue':
        return this.#openIssue(question.issueId);
      case 'readChanges':
        return { kind: 'changesRead', changes: [...this.changes] };
      case 'checkDraft':
        return { kind: 'draftChecked', findings: findings(question.draft), length: 600 + question.draft.note.summary.length, mostLength: 32_767 };
      case 'sendHandoff':
        return this.#send(question.draft);
      case 'answerOne':
        return this.#settle(question);
      default:
        return undefined;
    }
  }

  #open(id: string): Body {
    const row = this.all.find(({ record }) => record.id === id);
    return row
      ? { kind: 'handoffOpened', handoff: { ...viewOf(row), ...(this.assigneeNow && { assigneeNow: this.assigneeNow }) } }
      : { kind: 'failed', problem: { code: 'notFound', message: 'This handoff is not there.' } };
  }

  #openIssue(issueId: string): Body {
    const issue = issues.find((other) => other.issueId === issueId) ?? { issueId };
    const row = [...this.incoming, ...this.outgoing].find(({ record }) => record.issueId === issueId);
    const pending: Problem = { code: 'issuePending', message: 'A handoff of this issue waits for an answer.' };
    const refusal = this.refusal ?? (row && pending);
    return {
      kind: 'issueOpened',
      issue,
      ...(row && { handoff: viewOf(row) }),
      ...(refusal && { refusal }),
      template: this.template,
      prefill,
    };
  }

  #send(draft: HandoffDraft): Body {
    this.sent.push(draft);
    const issue = issues.find(({ issueId }) => issueId === draft.issueId) ?? { issueId: draft.issueId };
    const row: HandoffRow = {
      record: {
        id: `h${100 + this.sent.length}`,
        version: 1,
        issueId: draft.issueId,
        from: me.accountId,
        to: draft.to,
        state: 'pending',
        created: ago(0),
        acceptBy: ahead(8 * hour),
        assignOnAccept: draft.assignOnAccept,
        outbox: { noteBare: false, passedOwed: false, replyOwed: false, assigneeOwed: false, assigneeSettled: false, noteComment: '2' },
        story: [],
      },
      issue,
      from: me,
      to: targetOf(draft.to),
      note: { state: draft.note.state, sections: [{ title: 'Where it stands', text: draft.note.summary }], actions: [], contingencies: [], author: me, written: ago(0), bare: false },
    };
    this.outgoing = [...this.outgoing, row];
    return { kind: 'handoffOpened', handoff: viewOf(row) };
  }

  #settle({ handoffId, answer, text, reason }: Answered): Body {
    const row = this.all.find(({ record }) => record.id === handoffId);
    if (!row) return { kind: 'failed', problem: { code: 'notFound', message: 'This handoff is not there.' } };
    const settled: HandoffRow = { ...row, record: { ...row.record, state: answer, closed: ago(0), ...(reason && { reason }) } };
    const others = (rows: HandoffRow[]) => rows.filter(({ record }) => record.id !== handoffId);
    this.incoming = others(this.incoming);
    this.outgoing = others(this.outgoing);
    this.closed = [settled, ...others(this.closed)];
    const view: HandoffView = viewOf(settled);
    const timeline = [view.timeline[0], { at: ago(0), state: answer, by: me, ...(text && { text }) }].filter((entry) => entry !== undefined);
    return { kind: 'handoffOpened', handoff: { ...view, timeline } };
  }
}

function findings({ to, note }: HandoffDraft): DraftFinding[] {
  const found: DraftFinding[] = [];
  if (to.id === 'tom')
    found.push({ place: 'to', stops: true, problem: { code: 'receiverInactive', message: 'Tom Berger’s account is closed.', wayOut: 'Choose somebody else.' } });
  if (note.summary.trim() === '')
    found.push({ place: 'summary', stops: true, problem: { code: 'noteEmpty', message: 'Say where the work stands.' } });
  if (to.id === 'priya')
    found.push({ place: 'to', stops: false, problem: { code: 'receiverForbidden', message: 'Priya Nair is off work until tomorrow, 8:00.' } });
  return found;
}
