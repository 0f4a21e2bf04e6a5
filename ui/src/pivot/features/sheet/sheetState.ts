import type { GridShape, LoadView, Problem, ReportConfig, ReportOpened } from '../../engine/protocol';

/** An open report as the screens draw it. */
export interface SheetState {
  phase: 'opening' | 'open' | 'failed';
  /** As somebody wants it; the grid follows when the core has answered. */
  config: ReportConfig;
  session: string | undefined;
  sourceName: string;
  /** What was left out of the configuration, and why. */
  notes: readonly string[];
  load: LoadView | undefined;
  grid: GridShape | undefined;
  /** Why it could not be opened, or why the last change was not made. */
  problem: Problem | undefined;
  /** A change is on its way to the grid. */
  changing: boolean;
  /** Configurations before this one, oldest first. */
  past: readonly ReportConfig[];
}

export const opening = (config: ReportConfig): SheetState => ({
  phase: 'opening',
  config,
  session: undefined,
  sourceName: '',
  notes: [],
  load: undefined,
  grid: undefined,
  problem: undefined,
  changing: false,
  past: [],
});

export const opened = (state: SheetState, reply: ReportOpened): SheetState => ({
  ...state,
  phase: 'open',
  config: reply.config,
  session: reply.session,
  sourceName: reply.sourceName,
  notes: reply.notes,
  load: reply.load,
  grid: reply.grid,
  problem: undefined,
  changing: false,
});

/** Loading goes on by itself. */
export const goesOn = (load: LoadView | undefined): boolean => load?.state === 'loading' || load?.state === 'waiting';

/** Figures may still change, because issues are missing. */
export const isPartial = (load: LoadView | undefined): boolean => load !== undefined && load.state !== 'complete';
