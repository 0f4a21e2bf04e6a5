import type { Core } from '../../engine/core';
import type { Problem, RunProgress, RunRow } from '../../engine/protocol';

const budgetMs = 250;

export interface StepEvents {
  stepped(progress: RunProgress, changed: readonly RunRow[]): void;
  /** Null when the run ended by itself. */
  ended(problem: Problem | null): void;
}

/** Steps a run until there is nothing left to do. Aborting leaves the run as it is in its journal. */
export async function stepThrough(core: Core, runId: string, events: StepEvents, signal: AbortSignal): Promise<void> {
  const gone = () => signal.aborted;
  while (!gone()) {
    const answer = await core.ask({ kind: 'stepRun', runId, budgetMs });
    if (gone()) return;
    if (answer.kind === 'stepped') events.stepped(answer.progress, answer.changed);
    if (answer.kind === 'stepped' && !answer.finished) continue;
    events.ended(answer.kind === 'failed' ? answer.problem : null);
    return;
  }
}

/** Gathers steps and hands them on once a frame, so that a fast run does not draw more often than anyone can see. */
export class FrameBatch {
  readonly #draw: (progress: RunProgress, changed: readonly RunRow[]) => void;
  #changed: RunRow[] = [];
  #progress: RunProgress | undefined;
  #frame: number | undefined;

  constructor(draw: (progress: RunProgress, changed: readonly RunRow[]) => void) {
    this.#draw = draw;
  }

  add(progress: RunProgress, changed: readonly RunRow[]): void {
    this.#progress = progress;
    this.#changed.push(...changed);
    this.#frame ??= requestAnimationFrame(() => this.flush());
  }

  flush(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    if (!this.#progress) return;
    this.#draw(this.#progress, this.#changed);
    this.#progress = undefined;
    this.#changed = [];
  }
}
