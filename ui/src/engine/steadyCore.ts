import type { AnswerTo, AskOptions, Core, Protocol, Question } from './core';

/** Turns the death of a core into an answer like any other, and says so once. */
export class SteadyCore<P extends Protocol> implements Core<P> {
  readonly #core: Core<P>;
  readonly #died: (message: string) => void;

  constructor(core: Core<P>, died: (message: string) => void) {
    this.#core = core;
    this.#died = died;
  }

  async ask<Q extends Question<P>>(question: Q, options?: AskOptions<P>): Promise<AnswerTo<P, Q['kind']>> {
    try {
      return await this.#core.ask(question, options);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.#died(message);
      const failed = { id: 0, kind: 'failed', problem: { code: 'internal', message } };
      return failed as unknown as AnswerTo<P, Q['kind']>;
    }
  }

  dispose(): void {
    this.#core.dispose();
  }
}
