import type { RowPlan } from '../../engine/protocol';
import { count, duration, number } from '../../../components/format';

export const planTexts = {
  create: 'Create',
  skip: 'Leave out',
  reuse: 'Keep existing',
  blocked: 'Blocked',
} satisfies Record<RowPlan, string>;

export const text = {
  title: 'Preview',
  checking: 'Checking…',
  upToDate: 'Nothing is written yet',
  table: 'What will happen',
  row: '#',
  pageTitle: 'Title',
  plan: 'Happens',
  labels: 'Labels',
  below: (parent: string) => (parent === '' ? 'at the top of the space' : `below ${parent}`),
  notes: 'Notes',
  noRows: 'No rows.',
  chooseTemplate: 'Choose a template to begin.',
  giveRows: 'Give at least one row. The preview appears here, and nothing is written before you start.',
  retry: 'Check again',
  more: (shown: number, total: number) =>
    `The first ${number(shown)} of ${count(total, 'row')}. All of them are checked and will be created.`,
  findingsStop: (n: number) => `${count(n, 'thing')} to solve before starting`,
  findingsNote: (n: number) => `${count(n, 'thing')} to know`,
  fixAll: (label: string, n: number) => `${label} (all ${number(n)})`,
  rowNumber: (n: number) => `Row ${number(n)}`,
  openPage: 'Open the page',
  fixes: (n: number) => `${count(n, 'fix', 'fixes')} applied`,
  dropFixes: 'Undo the fixes',
  pages: 'Pages',
  skipped: 'Left out',
  reused: 'Kept',
  writes: 'Writes',
  points: 'Points',
  pointsHint: 'Rate-limit points, by Atlassian’s price list',
  time: 'Time',
  about: (seconds: number) => (seconds < 1 ? duration(seconds) : `about ${duration(seconds)}`),
  start: (pages: number) => (pages === 0 ? 'Start' : `Create ${count(pages, 'page')}`),
  into: (place: string) => `in ${place}`,
  show: 'Show',
  leaveOut: 'Leave out',
  leaveOutRow: (row: number) => `Leave out row ${number(row)}`,
  leaveOutAll: (n: number) => `Leave out all ${count(n, 'row')}`,
  summary: (pages: number, place: string, stops: number) =>
    stops > 0
      ? `${count(stops, 'thing')} to solve before ${count(pages, 'page')} can be created`
      : `${count(pages, 'page')} ready to create in ${place}`,
  why: {
    template: 'Choose a template first (step 1).',
    rows: 'Give at least one row (step 2).',
    checking: 'Checking the rows…',
    failed: 'The preview could not be made: see step 4.',
    stops: (n: number) => `Solve ${count(n, 'thing')} in step 4 first.`,
    nothing: 'There is nothing to create.',
  },
};
