import { count } from '../../../components/format';
import type { SourceKind } from '../../engine/protocol';
import type { Preset } from './presets';

export const presetTexts: Record<Preset, { title: string; detail: string }> = {
  tree: { title: 'Issue tree', detail: 'Epics, stories and sub-tasks below each other, with their fields' },
  statusAssignee: { title: 'Status × assignee', detail: 'How many issues each person has in each status' },
  pointsByMonth: { title: 'Points by project and month', detail: 'Sum of points by project and type, month by month' },
  epicProgress: { title: 'Progress by epic', detail: 'Done, in progress and to do of each epic' },
};

export const kindNames: Record<SourceKind, string> = {
  board: 'Board',
  sprint: 'Sprint',
  filter: 'Filter',
  project: 'Project',
  epic: 'Epic',
  version: 'Version',
  jql: 'JQL',
};

export const searchTexts: Record<Exclude<SourceKind, 'jql'>, string> = {
  board: 'Find a board',
  sprint: 'Find a sprint',
  filter: 'Find a filter',
  project: 'Find a project',
  epic: 'Find an epic',
  version: 'Find a version',
};

export const text = {
  title: 'New report',
  detail: 'Choose what to see and of which issues. Everything can be changed afterwards.',
  presets: 'What to see',
  kinds: 'Of which issues',
  last: (kind: SourceKind) => `Open the ${kindNames[kind].toLowerCase()} of last time`,
  loading: 'Looking…',
  none: 'Nothing found. Try other words, or another kind of source.',
  board: 'On board',
  anyBoard: 'Any board',
  project: 'In project',
  anyProject: 'Any project',
  tryAgain: 'Try again',
  jql: 'JQL query',
  jqlHint: 'As in Jira’s own search. The order of the query is kept.',
  checking: 'Asking Jira…',
  found: (issues: number) => `About ${count(issues, 'issue')}`,
  show: 'Show report',
  errorAt: (place: number) => `at character ${place + 1}`,
  changeTitle: 'Change the source',
  cancel: 'Cancel',
};
