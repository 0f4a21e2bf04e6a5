import { countByStatus } from './counts';
import type { RunViewState } from './runState';
import { text } from './text';

/** What came of a finished run, in one phrase. */
export function outcomeOf({ rows, progress }: RunViewState): string {
  const counts = countByStatus(rows);
  if (progress.state === 'undone' || progress.state === 'undoing') return text.undone(counts.undone ?? 0);
  return text.result(counts.created ?? 0, (counts.failed ?? 0) + (counts.unknown ?? 0));
}
