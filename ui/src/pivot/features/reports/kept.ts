import type { FieldView, ReportConfig } from '../../engine/protocol';

const words: readonly FieldView['kind'][] = ['label', 'text', 'rich'];

/**
 * True where the order of rows is not saved: a column of groups is named by its values, and an order by one of words would carry words
 * of Jira to the server. The core leaves it out by the same rule; here it is only told.
 */
export function dropsSort({ sort, columns }: ReportConfig, fields: readonly FieldView[]): boolean {
  const levels = (sort?.column ?? '').split('/').length - 1;
  return columns.slice(0, levels).some(({ field }) => {
    const kind = fields.find(({ id }) => id === field)?.kind;
    return kind === undefined || words.includes(kind);
  });
}
