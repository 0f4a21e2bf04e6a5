import type { AnswerTo, AskOptions, Core, Question } from '../engine/core';
import type { PivotReply, Problem } from '../engine/protocol';
import { FakeReports } from './fakeReports';
import { FakeSheets } from './fakeSheets';
import { findSources } from './fakeSources';
import { fields } from './fields';

export type Body = PivotReply extends infer R ? (R extends { id: number } ? Omit<R, 'id'> : never) : never;

/** A core that plays its part without a site: for the tests of the screens, and for looking at them. */
export class FakeCore implements Core {
  /** Everything that was asked, in order. */
  readonly asked: Question[] = [];
  /** Answers of this kind fail with the problem until it is taken away. */
  readonly problems = new Map<Question['kind'], Problem>();
  readonly sheets = new FakeSheets();
  readonly reports = new FakeReports();
  readonly #stepMs: number;

  /** @param stepMs How long a step of loading takes. */
  constructor(stepMs = 0) {
    this.#stepMs = stepMs;
  }

  /** Kinds of all questions so far. */
  get kinds(): string[] {
    return this.asked.map(({ kind }) => kind);
  }

  /** The last question of a kind. */
  last<K extends Question['kind']>(kind: K): Extract<Question, { kind: K }> | undefined {
    return this.asked.findLast((question): question is Extract<Question, { kind: K }> => question.kind === kind);
  }

  async ask<Q extends Question>(question: Q, { signal }: AskOptions = {}): Promise<AnswerTo<Q['kind']>> {
    this.asked.push(question);
    if (question.kind === 'stepLoad') await new Promise((resolve) => setTimeout(resolve, this.#stepMs));
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
    if (question.kind === 'hello') return this.reports.welcome;
    if (question.kind === 'listFields') return { kind: 'fieldsListed', fields: [...fields] };
    return findSources(question) ?? this.sheets.answer(question) ?? this.reports.answer(question) ?? { kind: 'done' };
  }
}
