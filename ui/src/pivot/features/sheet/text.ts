import { bytes, count, number } from '../../../components/format';
import type { LoadView, SourceKind } from '../../engine/protocol';

export const kindTexts: Record<SourceKind, string> = {
  jql: 'JQL',
  filter: 'Filter',
  board: 'Board',
  sprint: 'Sprint',
  project: 'Project',
  epic: 'Epic',
  version: 'Version',
};

const issues = (value: number): string => count(value, 'issue');

export const text = {
  opening: 'Opening the report…',
  tryAgain: 'Try again',
  newReport: 'New report',
  undo: 'Undo',
  undoHint: 'Take the last change of the layout back',
  build: 'Layout',
  buildHint: 'Show or hide what the report is built of',
  table: 'Table',
  chart: 'Chart',
  viewOf: 'Show as',
  refresh: 'Refresh',
  refreshHint: 'Fetch only what changed',
  stop: 'Stop loading',
  goOn: 'Go on',
  loadMore: (limit: number) => `Load up to ${number(limit)}`,
  setLimit: 'Change the report’s limit',
  regrouping: 'Regrouping…',
  notes: 'Notes',
  ledger: 'What was asked of Jira',
  ledgerHint: 'Every request of this report. Your issues went from Jira to this tab, and nowhere else.',
  ledgerColumns: { method: 'Request', status: 'Status', bytes: 'Size', time: 'Time' },
  milliseconds: (value: number) => `${number(value)} ms`,
  close: 'Close',
  budget: ({ requests, bytes: size }: LoadView) => `${count(requests, 'request')} · ${bytes(size)}`,
  unseen: (value: number) =>
    `${issues(value)} of this source ${value === 1 ? 'is' : 'are'} not visible to you: figures cover only what you may see.`,
  columnsHidden: (value: number) => `${count(value, 'column')} more ${value === 1 ? 'is' : 'are'} not shown: group columns by something coarser, or filter.`,
  limitReached: (value: number) => `Stopped at the limit of ${issues(value)}: figures are partial. Narrow the source, load more, or raise the report’s limit under Layout.`,
  noIssues: 'This source has no issues that you may see',
  noIssuesText: 'Choose another source, or check its query in Jira.',
  loading: (load: LoadView) =>
    load.issues === 0 ? 'Looking for issues…' : `Partial: ${number(load.issues)}${of(load)} loaded`,
  waiting: (load: LoadView) => `Jira asked to wait${load.waitSeconds === undefined ? '' : ` ${number(Math.ceil(load.waitSeconds))} s`}; ${partial(load)}`,
  stopped: (load: LoadView) => `Stopped: ${partial(load)}`,
  complete: (load: LoadView) => issues(load.issues),
};

const of = ({ expected }: LoadView): string => (expected === undefined ? ' issues' : ` of about ${number(expected)} issues`);
const partial = (load: LoadView): string => `figures are partial (${number(load.issues)}${of(load)})`;

export function loadText(load: LoadView): string {
  switch (load.state) {
    case 'loading':
      return text.loading(load);
    case 'waiting':
      return text.waiting(load);
    case 'stopped':
    case 'failed':
      return text.stopped(load);
    case 'complete':
      return text.complete(load);
  }
}
