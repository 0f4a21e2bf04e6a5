import type { RunSummary } from '../engine/protocol';
import type { RunViewState } from '../features/run/runState';

/** What is on the screen. The form keeps its state while another screen is shown. */
export interface ScreenState {
  name: 'form' | 'run' | 'runs';
  run?: { initial: RunViewState; title: string };
  /** Interrupted runs that are offered to be resumed. */
  offered: readonly RunSummary[];
}

export type ScreenAction =
  | { type: 'runShown'; initial: RunViewState; title: string }
  | { type: 'runsShown' }
  | { type: 'formShown' }
  | { type: 'offerDismissed' };

export function reduceScreen(state: ScreenState, action: ScreenAction): ScreenState {
  switch (action.type) {
    case 'runShown':
      return { name: 'run', run: { initial: action.initial, title: action.title }, offered: [] };
    case 'runsShown':
      return { name: 'runs', offered: state.offered };
    case 'formShown':
      return { name: 'form', offered: state.offered };
    case 'offerDismissed':
      return { ...state, offered: [] };
  }
}
