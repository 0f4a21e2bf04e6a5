import type { RowStatus, RunRow } from '../../engine/protocol';

export type StatusCounts = Partial<Record<RowStatus, number>>;

/** How many rows the table has of each status: a count of what is drawn, for the filter's labels. */
export function countByStatus(rows: readonly RunRow[]): StatusCounts {
  const counts: StatusCounts = {};
  for (const { status } of rows) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}
