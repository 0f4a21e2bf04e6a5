import type { AnswerTo, AskOptions, Core, Question } from '../engine/core';
import type { HandoffReply, HandoffRequest, Problem, ReceiversFound, TargetView } from '../engine/protocol';
import { FakeHandoffs } from './fakeHandoffs';
import { FakeQueues } from './fakeQueues';
import { FakeShifts } from './fakeShifts';
import { FakeTeams } from './fakeTeams';
import { receivers } from './handoffs';
import { issues } from './issues';

export type Body = HandoffReply extends infer R ? (R extends { id: number } ? Omit<R, 'id'> : never) : never;

const takesTime: readonly HandoffRequest['kind'][] = ['stepShift'];

/** A core that plays its part without a site: for the tests of the screens, and for looking at them. */
export class FakeCore implements Core {
  /** Everything that was asked, in order. */
  readonly asked: Question[] = [];
  /** Answers of this kind fail with the problem until it is taken away. */
  readonly problems = new Map<Question['kind'], Problem>();
  readonly queues = new FakeQueues();
  readonly handoffs = new FakeHandoffs();
  readonly shifts: FakeShifts;
  readonly teams = new FakeTeams();
  readonly #stepMs: number;

  constructor(stepMs = 0, perStep = 4) {
    this.#stepMs = stepMs;
    this.shifts = new FakeShifts(this.queues, perStep);
  }

  /** Kinds of all questions so far. */
  get kinds(): string[] {
    return this.asked.map(({ kind }) => kind);
  }

  async ask<Q extends Question>(question: Q, { signal }: AskOptions = {}): Promise<AnswerTo<Q['kind']>> {
    this.asked.push(question);
    if (takesTime.includes(question.kind)) await new Promise((resolve) => setTimeout(resolve, this.#stepMs));
    else await Promise.resolve();
    const problem = this.problems.get(question.kind);
    const gone: Problem | undefined = signal?.aborted ? { code: 'cancelled', message: 'Given up.' } : undefined;
    const failure = problem ?? gone;
    const body: Body = failure ? { kind: 'failed', problem: failure } : this.#answer(question);
    return { ...body, id: 0 } as AnswerTo<Q['kind']>;
  }

  dispose(): void {
    this.problems.clear();
  }

  #answer(question: Question): Body {
    switch (question.kind) {
      case 'hello':
        return this.teams.welcome(this.handoffs.incoming.length);
      case 'findIssues':
        return { kind: 'issuesFound', issues: found(question.text ?? '') };
      case 'findReceivers':
        return receiversFor(question.text, question.peopleOnly);
      default:
        return (
          this.queues.answer(question) ??
          this.handoffs.answer(question) ??
          this.shifts.answer(question) ??
          this.teams.answer(question) ?? { kind: 'done' }
        );
    }
  }
}

const holds = (text: string | undefined, part: string): boolean => text?.toLowerCase().includes(part.toLowerCase()) ?? false;

const found = (text: string) => issues.filter(({ key, summary }) => holds(key, text) || holds(summary, text));

function receiversFor(text: string, peopleOnly: boolean): Omit<ReceiversFound, 'id'> {
  const fits = ({ name, target }: TargetView) => holds(name, text) && (!peopleOnly || target.kind === 'person');
  return { kind: 'receiversFound', receivers: receivers.filter(fits) };
}
