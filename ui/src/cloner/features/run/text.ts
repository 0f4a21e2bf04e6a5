import type { Fidelity, RowStatus, RunState } from '../../engine/protocol';
import { count, duration, number } from '../../../components/format';

export const statusTexts = {
  waiting: 'Waiting',
  creating: 'Creating',
  created: 'Created',
  reused: 'Kept',
  skipped: 'Left out',
  failed: 'Failed',
  unknown: 'Unknown',
  undone: 'Undone',
  kept: 'Not undone',
} satisfies Record<RowStatus, string>;

export const fidelityTexts = {
  notChecked: 'Not checked',
  same: 'Same as template',
  differs: 'Differs',
} satisfies Record<Fidelity, string>;

export const stateTitles = {
  running: 'Creating pages',
  done: 'All done',
  cancelled: 'Cancelled',
  interrupted: 'Interrupted',
  undoing: 'Undoing',
  undone: 'Undone',
} satisfies Record<RunState, string>;

export const text = {
  stopping: 'Finishing what is under way…',
  stoppedTitle: 'Stopped',
  progress: (done: number, total: number) => `${number(done)} of ${count(total, 'page')}`,
  progressLabel: 'Progress of the run',
  rate: 'Pages per minute',
  left: 'Time left',
  failed: 'Failed',
  done: 'Done',
  reckoning: 'reckoning…',
  timeLeft: (seconds: number) => (seconds < 1 ? 'almost done' : `about ${duration(seconds)}`),
  cancel: 'Cancel',
  resume: 'Resume',
  resumeHint: 'Pages that exist are not created again.',
  undo: (n: number) => `Undo: move ${count(n, 'page')} to the trash`,
  undoTitle: (n: number) => `Move ${count(n, 'page')} to the trash?`,
  undoBody: 'Pages that somebody has edited since are left alone. You can restore the others from the space’s trash.',
  undoConfirm: 'Move to trash',
  undoCancel: 'Keep the pages',
  download: 'Download CSV',
  downloadFailed: 'The report could not be made. Try again.',
  copy: 'Copy all links',
  copied: 'Links copied',
  copyFailed: 'The browser did not allow copying. Download the CSV: it holds the links.',
  index: 'Open the index page',
  another: 'Start another',
  table: 'Pages of this run',
  all: 'All',
  filter: 'Show rows by status',
  row: '#',
  page: 'Page',
  status: 'Status',
  check: 'Check',
  note: 'Note',
  differences: (n: number) => count(n, 'difference'),
  showDifferences: (title: string) => `Show what differs in ${title}`,
  none: 'No row has this status.',
  result: (created: number, failed: number) =>
    failed === 0 ? `${count(created, 'page')} created` : `${count(created, 'page')} created, ${number(failed)} failed`,
  undone: (n: number) => `${count(n, 'page')} moved to the trash`,
  same: (n: number) => `${count(n, 'page')} read back and the same as the template`,
  differ: (n: number) => `${count(n, 'page')} ${n === 1 ? 'differs' : 'differ'} from the template`,
  traffic: (writes: number, reads: number) => `${count(writes, 'write')}, ${count(reads, 'read')}`,
};
