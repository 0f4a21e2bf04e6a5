import Lozenge from '@atlaskit/lozenge';
import type { SavedReport } from '../../engine/protocol';
import type { Opened } from '../../app/useOpened';
import type { Sheet } from '../sheet/useSheet';

export interface ReportActionsProps {
  sheet: Sheet;
  opened: Opened;
  /** The report was saved: it has this id, name and version from now on. */
  onSaved: (report: SavedReport) => void;
}

/** What can be done with the open report as a whole, at the end of its head: save, share, export. */
export function ReportActions({ opened }: ReportActionsProps) {
  return opened.saved ? <Lozenge>{opened.saved.sharing.visibility}</Lozenge> : null;
}
