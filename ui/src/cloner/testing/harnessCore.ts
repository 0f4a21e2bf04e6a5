import type { Core } from '../engine/core';
import { FakeCore } from './fakeCore';

/** Takes the place of the real core in `--mode harness`; `?slow` makes a run long enough to look at. */
export function openCore(): Core {
  const core = new FakeCore(...pace());
  if (new URLSearchParams(location.search).has('runs'))
    core.runs = [
      {
        runId: 'run-0',
        startedAt: '2026-02-01T15:12:00Z',
        templateTitle: 'Sprint retrospective',
        state: 'interrupted',
        total: 40,
        created: 23,
        failed: 0,
      },
      {
        runId: 'run-9',
        startedAt: '2026-01-28T09:30:00Z',
        templateTitle: 'Customer visit report',
        state: 'done',
        total: 12,
        created: 12,
        failed: 0,
      },
    ];
  return core;
}

const pace = (): [stepMs: number, perStep: number] =>
  new URLSearchParams(location.search).has('slow') ? [1500, 13] : [100, 20];
