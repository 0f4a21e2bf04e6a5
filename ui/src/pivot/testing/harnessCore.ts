import type { Core } from '../engine/core';
import { FakeCore } from './fakeCore';
import { ada, grace, uwe } from './fakeReports';
import { reports } from './savedReports';

/**
 * Takes the place of the real core in `--mode harness`; `?big` makes grids of a million cells, `?slow` loads for long, `?unseen`
 * hides issues, `?none` finds none, `?me=uwe` is somebody else, `?mayNot` may not publish, `?advice` knows rules as advice only.
 */
export function openCore(): Core {
  const asked = new URLSearchParams(location.search);
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
