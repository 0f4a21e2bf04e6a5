import { hello } from '../app/hello';
import type { Core } from '../engine/core';
import type { Problem, SavedReport } from '../engine/protocol';

/** What a report on another page starts from; why not, where it cannot. */
export type Started = { kind: 'open'; report: SavedReport } | { kind: 'notUsed' } | { kind: 'noJira'; problem: Problem } | { kind: 'noReport'; problem: Problem };

/** Says hello and reads the report at the same time. */
export const startOf =
  (reportId: string) =>
  async (core: Core): Promise<Started> => {
    const [welcome, read] = await Promise.all([hello(core), core.ask({ kind: 'readReport', reportId })]);
    if (welcome.kind === 'failed') return { kind: 'noJira', problem: welcome.problem };
    if (!welcome.standing.mayUse) return { kind: 'notUsed' };
    return read.kind === 'failed' ? { kind: 'noReport', problem: read.problem } : { kind: 'open', report: read.report };
  };
