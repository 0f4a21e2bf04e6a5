import { count } from '../../../components/format';
import type { DatePeriod, MeasureKind, SeveralValues } from '../../engine/protocol';
import type { Zone } from './zones';

export const zoneTexts: Record<Zone, { title: string; empty: string; add: string; move: string }> = {
  rows: { title: 'Rows', empty: 'Fields to group rows by', add: 'Add to rows', move: 'Move to rows' },
  columns: { title: 'Columns', empty: 'Fields to group columns by', add: 'Add to columns', move: 'Move to columns' },
  measures: { title: 'Measures', empty: 'Figures to show; the number of issues without any', add: 'Add to measures', move: 'Also measure' },
  filters: { title: 'Filters', empty: 'Which issues count', add: 'Add to filters', move: 'Also filter by it' },
  fields: { title: 'Fields of issues', empty: 'Columns of the issue tree', add: 'Show for issues', move: 'Also show for issues' },
};

export const measureTexts: Record<MeasureKind, string> = {
  count: 'Number of issues',
  sum: 'Sum',
  average: 'Average',
  weightedAverage: 'Weighted average',
  minimum: 'Minimum',
  maximum: 'Maximum',
  median: 'Median',
  distinct: 'Different values',
  shareOfRow: 'Share of row',
  shareOfColumn: 'Share of column',
  shareOfTotal: 'Share of total',
  rate: 'Completion rate',
  progress: 'Progress (done, in progress, to do)',
  timeRate: 'Completion by time',
  own: 'Own value',
  children: 'Value of those below',
  calculated: 'Calculated',
};

/** Of dates the least is the earliest. */
export const dateMeasureTexts: Partial<Record<MeasureKind, string>> = { minimum: 'Earliest', maximum: 'Latest' };

export const periodTexts: Record<DatePeriod, string> = {
  day: 'Days',
  week: 'Weeks (ISO)',
  month: 'Months',
  quarter: 'Quarters',
  year: 'Years',
};

export const severalTexts: Record<SeveralValues, string> = {
  each: 'Under each value',
  first: 'Under the first value',
  last: 'Under the last value',
};

export const toneNames = { none: 'None', heat: 'Heat, by size', traffic: 'Red, amber, green' } as const;

export const text = {
  title: 'Layout',
  source: 'Issues of',
  change: 'Change',
  find: 'Find a field',
  fields: 'Fields',
  loading: 'Reading the fields…',
  noFields: 'No such field',
  ofField: (name: string) => `Use ${name}`,
  more: (name: string) => `Move or remove ${name}`,
  options: (name: string) => `Options of ${name}`,
  up: 'Move up',
  down: 'Move down',
  remove: 'Remove',
  addMeasure: 'Add measure',
  tree: 'Issues as a tree',
  subtotals: 'Totals and subtotals',
  limit: 'Most issues',
  limitHint: '1 to 200,000; empty for the site’s limit',
  levels: 'Levels of the tree',
  levelsOfSite: 'As the site has them',
  levelsOfJira: 'Jira’s own only',
  levelsOwn: (own: string) => `${own} of this report`,
  levelsChange: 'Change the levels of the tree',
  levelsTitle: 'Levels of the tree',
  levelsReading: 'Reading issue types and links…',
  levelsWhose: {
    site: { title: 'As the site has them', detail: 'An administrator chose them for all reports' },
    own: { title: 'Own levels of this report', detail: 'Instead of the site’s, made of issue types and links' },
  },
  levelsUse: 'Use these levels',
  cancel: 'Cancel',
  period: 'Gather dates by',
  several: 'Issues with several values count',
  top: 'Only the largest',
  topHint: 'Totals still count all',
  topPlace: 'All',
  kind: 'Figure',
  weight: 'Weighted by',
  shareOf: 'Of measure',
  expression: 'Formula',
  expressionHint: (ids: string) => `Measures in brackets: ${ids}. For example [m1] / [m2] * 100`,
  name: 'Title',
  namePlace: 'By itself',
  tone: 'Colour',
  amber: 'Amber from',
  green: 'Green from',
  toneHint: 'Green smaller than amber where less is better',
  values: 'Values',
  valuesPlace: 'Any value',
  valuesLoading: 'Reading values…',
  valuesNone: 'No such value among the loaded issues',
  noValue: 'No value',
  valueOf: (label: string, issues: number) => `${label} (${count(issues, 'issue')})`,
  not: 'All but these',
  from: 'From',
  to: 'To',
  hours: 'in hours',
  span: 'Period',
  custom: 'From and to',
  relativeHint: 'A date, or days, weeks, months from today: 2026-11-01, -30d, -2w, -12m, 0d',
  rangePlace: 'No bound',
  deleted: 'A field that is gone',
  added: (name: string, zone: string) => `${name} is in ${zone.toLowerCase()} now.`,
  removed: (name: string, zone: string) => `${name} is no longer in ${zone.toLowerCase()}.`,
};

/** Spans of dates that people ask for, as the core writes them. */
export const spans: readonly { label: string; from?: string; to?: string }[] = [
  { label: 'Any time' },
  { label: 'Last 7 days', from: '-7d', to: '0d' },
  { label: 'Last 30 days', from: '-30d', to: '0d' },
  { label: 'Last 12 weeks', from: '-12w', to: '0d' },
  { label: 'Last 12 months', from: '-12m', to: '0d' },
  { label: 'Before today', to: '-1d' },
  { label: 'Next 30 days', from: '0d', to: '30d' },
];
