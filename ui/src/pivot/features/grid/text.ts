import { count, number } from '../../../components/format';
import type { RowMark } from '../../engine/protocol';

export const markTexts: Record<RowMark, { title: string; detail: string }> = {
  outside: { title: 'outside', detail: 'The source leaves this parent out. It is shown for its children and counts in no figure.' },
  parentMissing: { title: 'no parent', detail: 'Its parent is not among the issues, or you may not see it.' },
  severalParents: { title: 'several parents', detail: 'Links name several parents; it stands below the first.' },
  cycle: { title: 'circle', detail: 'Its links lead round in a circle, which was cut here.' },
};

export const toneTexts: Readonly<Record<number, string>> = { 10: 'red', 11: 'amber', 12: 'green' };

export const text = {
  grid: 'Report',
  label: 'Rows',
  sortBy: (name: string) => `Sort by ${name}`,
  more: (name: string) => `More for ${name}`,
  ascending: 'Sort ascending',
  descending: 'Sort descending',
  unsorted: 'Own order',
  wider: 'Wider',
  narrower: 'Narrower',
  ownWidth: 'Fitting width',
  hide: 'Hide field',
  hideMeasure: 'Remove measure',
  explain: 'Explain',
  expand: (name: string) => `Expand ${name}`,
  collapse: (name: string) => `Collapse ${name}`,
  opensIssue: 'opens the issue',
  findLabel: 'Find in rows',
  find: 'Find',
  next: 'Next row found',
  previous: 'Previous row found',
  found: (at: number, total: number) => `${number(at)} of ${number(total)}`,
  nothingFound: 'Not found',
  level: 'Expand',
  levelTo: (name: string) => `To ${name}`,
  all: 'Everything',
  none: 'Nothing',
  compact: 'Compact rows',
  size: (rows: number, columns: number) => `${count(rows, 'row')} × ${count(columns, 'column')}`,
};
