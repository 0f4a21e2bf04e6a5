import type { GridColumn, ReportConfig, SortChoice } from '../../engine/protocol';
import { labelColumn } from './columns';

const withoutSort = (config: ReportConfig): ReportConfig => {
  const rest = { ...config };
  delete rest.sort;
  return rest;
};

/** Sorted by a column; undefined for the rows' own order. */
export const sortedBy = (config: ReportConfig, column: string, descending: boolean | undefined): ReportConfig =>
  descending === undefined ? withoutSort(config) : { ...config, sort: { column, descending } };

/** The order that a click on a header asks for: figures from the largest, words from the first, then round, then none. */
export function nextSort(sort: SortChoice | undefined, column: GridColumn | undefined): boolean | undefined {
  const first = column?.numbers ?? false;
  if (sort?.column !== (column?.id ?? labelColumn)) return first;
  return sort.descending === first ? !first : undefined;
}

/** Without the field or the measure that a column shows: the core names columns `field:status`, `m1`, `m1/done`. */
export function withoutColumn(config: ReportConfig, columns: readonly GridColumn[], index: number): ReportConfig | undefined {
  const column = columns[index];
  if (!column) return undefined;
  if (column.kind === 'field') return { ...config, fields: config.fields.filter((field) => column.id !== `field:${field}`) };
  const [measure] = column.id.split('/');
  return { ...config, measures: config.measures.filter(({ id }) => id !== measure) };
}
