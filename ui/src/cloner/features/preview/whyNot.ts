import type { CloneDraft } from '../../engine/protocol';
import type { DraftState } from '../../app/draft';
import { startable, type PreviewState } from './previewState';
import { text } from './text';

/** Why the run cannot start; undefined when it can. */
export function whyNot(state: PreviewState, draft: DraftState, sent: CloneDraft | undefined): string | undefined {
  if (!draft.template) return text.why.template;
  if (!sent) return text.why.rows;
  if (state.phase === 'failed') return text.why.failed;
  if (state.phase !== 'ready' || state.draft !== sent || !state.preview) return text.why.checking;
  if (startable(state, sent) !== undefined) return undefined;
  const stops = state.preview.findings.filter((finding) => finding.stops).length;
  return stops > 0 ? text.why.stops(stops) : text.why.nothing;
}
