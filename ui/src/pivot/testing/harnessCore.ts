import type { AnswerTo, Core, Question } from '../engine/core';
import { FakeCore } from './fakeCore';
import { ada, grace, uwe } from './fakeReports';
import { reports } from './savedReports';

/**
 * Takes the place of the real core in `--mode harness`; `?big` makes grids of a million cells, `?slow` loads for long, `?unseen`
 * hides issues, `?none` finds none, `?me=uwe` is somebody else, `?mayNot` may not publish, `?advice` knows rules as advice only.
 * A big one stands in a worker, as the real core does, so that the screen has its thread to itself.
 */
export const openCore = (): Core => (new URLSearchParams(location.search).has('big') ? new FarCore(location.search) : playedCore(location.search));

/** A core that plays what was asked for in an address. */
export function playedCore(search: string): FakeCore {
  const asked = new URLSearchParams(search);
  const core = new FakeCore(asked.has('slow') ? 400 : 60);
  if (asked.has('slow')) Object.assign(core.sheets, { expected: 9_874, perStep: 40 });
  if (asked.has('unseen')) core.sheets.unseen = 3;
  if (asked.has('none')) Object.assign(core.sheets, { expected: 0, sizes: { issues: 0, groups: 0 } });
  if (asked.has('big')) Object.assign(core.sheets, { expected: 20_000, perStep: 10_000, big: true, sizes: { groups: 100, issues: 99, columns: 50 } });
  core.reports.reports = [...reports];
  core.reports.me = { ada, grace, uwe }[asked.get('me') ?? 'ada'] ?? ada;
  if (asked.has('mayNot')) core.reports.standing.mayPublish = false;
  if (asked.has('advice')) core.reports.standing.enforced = false;
  return core;
}

/** Asks a core in a worker. */
class FarCore implements Core {
  readonly #worker = new Worker(new URL('./harnessWorker.ts', import.meta.url), { type: 'module' });
  readonly #waiting = new Map<number, (answer: never) => void>();
  #asked = 0;

  constructor(search: string) {
    this.#worker.onmessage = ({ data: { at, answer } }: MessageEvent<{ at: number; answer: never }>) => {
      this.#waiting.get(at)?.(answer);
      this.#waiting.delete(at);
    };
    this.#worker.postMessage(search);
  }

  ask<Q extends Question>(question: Q): Promise<AnswerTo<Q['kind']>> {
    return new Promise((resolve) => {
      this.#waiting.set(++this.#asked, resolve);
      this.#worker.postMessage({ at: this.#asked, question });
    });
  }

  dispose(): void {
    this.#worker.terminate();
  }
}
