import type { RunState } from '../../engine/protocol';
import { count, number } from '../../../components/format';

export const stateTexts = {
  running: 'Running',
  done: 'Done',
  cancelled: 'Cancelled',
  interrupted: 'Interrupted',
  undoing: 'Undoing',
  undone: 'Undone',
} satisfies Record<RunState, string>;

export const text = {
  title: 'Past runs',
  hint: 'Kept in this browser only.',
  loading: 'Reading the runs',
  empty: 'No runs yet. Every run you start appears here, with its report, undo and links.',
  retry: 'Try again',
  back: 'Back to the form',
  when: 'Started',
  template: 'Template',
  state: 'State',
  pages: 'Pages',
  actions: 'Actions',
  created: (created: number, total: number, failed: number) =>
    failed === 0
      ? `${number(created)} of ${count(total, 'page')}`
      : `${number(created)} of ${count(total, 'page')}, ${number(failed)} failed`,
  report: 'Report',
  reportOf: (title: string) => `Report of ${title}`,
  resume: 'Resume',
  resumeOf: (title: string) => `Resume ${title}`,
  forget: 'Forget',
  forgetOf: (title: string) => `Forget ${title}; its pages stay`,
};
