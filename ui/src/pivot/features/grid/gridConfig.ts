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

/** Without the field or the measure that a column shows; undefined where the core named the column in a way not known here. */
export function withoutColumn(config: ReportConfig, columns: readonly GridColumn[], index: number): ReportConfig | undefined {
  const column = columns[index];
  if (!column) return undefined;
  const parts = column.id.split(/[:|/]/);
  if (column.kind === 'field') {
    const fields = config.fields.filter((field) => !parts.includes(field) && column.id !== field);
    return fields.length === config.fields.length ? undefined : { ...config, fields };
  }
  const measures = config.measures.filter(({ id }) => parts.at(-1) !== id && column.id !== id);
  return measures.length === config.measures.length ? undefined : { ...config, measures };
}
