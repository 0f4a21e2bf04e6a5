import type { CloneDraft, ClonePreview, Problem } from '../../engine/protocol';

/** What is known about the draft as it stands. `preview` stays while a newer one is made, and is then `stale`. */
export interface PreviewState {
  phase: 'empty' | 'checking' | 'ready' | 'failed';
  preview?: ClonePreview;
  /** The draft that `preview` or `problem` is about. */
  draft?: CloneDraft;
  problem?: Problem;
  progress?: { done: number; total: number; phase: string };
}

export type PreviewAction =
  | { type: 'emptied' }
  | { type: 'began' }
  | { type: 'progressed'; done: number; total: number; phase: string }
  | { type: 'previewed'; preview: ClonePreview; draft: CloneDraft }
  | { type: 'failed'; problem: Problem; draft: CloneDraft };

export const noPreview: PreviewState = { phase: 'empty' };

export function reducePreview(state: PreviewState, action: PreviewAction): PreviewState {
  switch (action.type) {
    case 'emptied':
      return noPreview;
    case 'began':
      return { phase: 'checking', ...(state.preview && { preview: state.preview }) };
    case 'progressed': {
      const { done, total, phase } = action;
      return { ...state, progress: { done, total, phase } };
    }
    case 'previewed':
      return { phase: 'ready', preview: action.preview, draft: action.draft };
    case 'failed':
      return { phase: 'failed', problem: action.problem, draft: action.draft };
  }
}

/** The plan that may be started: it is about the very draft that is seen. */
export function startable(state: PreviewState, draft: CloneDraft | undefined): string | undefined {
  const { phase, preview } = state;
  return phase === 'ready' && preview?.canStart && state.draft === draft ? preview.planId : undefined;
}
