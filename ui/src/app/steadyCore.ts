import type { AnswerTo, AskOptions, Core, Question } from '../engine/core';

/** Turns the death of a core into an answer like any other, and says so once. */
export class SteadyCore implements Core {
  readonly #core: Core;
  readonly #died: (message: string) => void;

  constructor(core: Core, died: (message: string) => void) {
    this.#core = core;
    this.#died = died;
  }

  async ask<Q extends Question>(question: Q, options?: AskOptions): Promise<AnswerTo<Q['kind']>> {
    try {
      return await this.#core.ask(question, options);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.#died(message);
      return { id: 0, kind: 'failed', problem: { code: 'internal', message } };
    }
  }

  dispose(): void {
    this.#core.dispose();
  }
}
