import type { Problem, RunProgress, RunReport, RunRow } from '../../engine/protocol';

export interface RunViewState {
  /** `stepping`: work goes on; `stopping`: it was cancelled; `stopped`: a problem ended the stepping; `finished`. */
  phase: 'stepping' | 'stopping' | 'stopped' | 'finished';
  rows: readonly RunRow[];
  progress: RunProgress;
  problem?: Problem;
  report?: RunReport;
}

export type RunAction =
  | { type: 'begun'; progress: RunProgress; rows: readonly RunRow[] }
  | { type: 'stepped'; progress: RunProgress; changed: readonly RunRow[] }
  | { type: 'cancelling' }
  | { type: 'finished'; report?: RunReport }
  | { type: 'failed'; problem: Problem };

export function beginRun(progress: RunProgress, rows: readonly RunRow[]): RunViewState {
  return { phase: 'stepping', rows, progress };
}

export function showReport(report: RunReport): RunViewState {
  const { summary, rows } = report;
  const { runId, state, total, created, failed } = summary;
  const progress = { runId, state, done: created + failed, total, failed, pagesPerMinute: 0, phase: '' };
  return { phase: 'finished', rows, progress, report };
}

export function reduceRun(state: RunViewState, action: RunAction): RunViewState {
  switch (action.type) {
    case 'begun':
      return beginRun(action.progress, action.rows);
    case 'stepped':
      return { ...state, progress: action.progress, rows: withChanged(state.rows, action.changed) };
    case 'cancelling':
      return state.phase === 'stepping' ? { ...state, phase: 'stopping' } : state;
    case 'finished': {
      const { rows, progress } = state;
      const { report } = action;
      return { phase: 'finished', rows: report?.rows ?? rows, progress, ...(report && { report }) };
    }
    case 'failed':
      return { ...state, phase: 'stopped', problem: action.problem };
  }
}

/** Puts changed rows in their places; a row that was not there, such as the index page, comes last. */
function withChanged(rows: readonly RunRow[], changed: readonly RunRow[]): readonly RunRow[] {
  if (changed.length === 0) return rows;
  const byNumber = new Map(changed.map((row) => [row.number, row]));
  const next = rows.map((row) => {
    const now = byNumber.get(row.number);
    byNumber.delete(row.number);
    return now ?? row;
  });
  return byNumber.size === 0 ? next : [...next, ...byNumber.values()];
}
