import { count, number } from '../../../components/format';
import type { PartKind } from '../../engine/protocol';

export const partTexts: Record<PartKind, string> = {
  counted: 'Counts',
  noValue: 'No value',
  leftOut: 'Left out',
  outside: 'Outside the source',
};

export const text = {
  title: 'Explain this figure',
  loading: 'Gathering the issues…',
  tryAgain: 'Try again',
  close: 'Close',
  formula: 'How it is reckoned',
  notes: 'What to know',
  issues: (value: number) => count(value, 'issue'),
  firstOf: (shown: number, all: number) => `The first ${number(shown)} of ${count(all, 'issue')}`,
  openAll: 'Open in Jira',
  own: 'own',
  ownHint: 'This is the issue of the row itself',
  opensIssue: 'opens the issue',
  all: 'All',
  filter: 'Which issues',
  nothing: 'No issues stand in this cell.',
  stale: 'The report changed since.',
};
