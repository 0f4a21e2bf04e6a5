import type { AskedAhead } from '../../bridge/askedAhead';
import type { Core } from '../engine/core';
import { FakeCore } from './fakeCore';
import { longQueue } from './issues';

/** Nothing is asked ahead of this core. */
export const relay: AskedAhead | undefined = undefined;

/** Takes the place of the real core in `--mode harness`; `?long` fills the queue, `?empty` empties it, `?slow` slows a shift. */
export function openCore(): Core {
  const asked = new URLSearchParams(location.search);
  const core = new FakeCore(asked.has('slow') ? 1200 : 60, asked.has('slow') ? 2 : 4);
  if (asked.has('long')) core.queues.setRows('mine', longQueue());
  if (asked.has('empty')) core.queues.setRows('mine', []);
  if (asked.has('over')) core.teams.workLimit = 3;
  if (asked.has('columns')) core.teams.columns = ['priority', 'due'];
  const pending = core.handoffs.incoming[0]?.record;
  const [first, ...rest] = core.queues.rows.get('mine') ?? [];
  if (first && pending && !asked.has('empty')) core.queues.setRows('mine', [{ ...first, handoff: pending }, ...rest]);
  core.shifts.failing.add('10004');
  return core;
}
