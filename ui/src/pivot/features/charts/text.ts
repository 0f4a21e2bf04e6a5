import { count } from '../../../components/format';
import type { ChartKind } from '../../engine/protocol';

export const chartTexts: Record<ChartKind, string> = { bar: 'Bars', stacked: 'Stacked', line: 'Lines', heat: 'Heat map' };

export const text = {
  kind: 'Kind of chart',
  measure: 'Measure',
  loading: 'Drawing the chart…',
  tryAgain: 'Try again',
  asTable: 'As table',
  asChart: 'As chart',
  chartOf: (measure: string, kind: string) => `${kind} of ${measure}. The same figures stand in the table after it.`,
  hidden: (value: number) => `${count(value, 'category or series', 'categories and series')} more ${value === 1 ? 'is' : 'are'} not drawn. The table view holds them all.`,
  nothing: 'There is nothing to draw yet',
  nothingText: 'Put a field into rows, or into columns, to compare figures.',
  table: (measure: string) => `${measure} as a table`,
  none: '–',
};
