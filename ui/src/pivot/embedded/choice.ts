/** What is shown, as the dashboard or the page keeps it: an id, and nothing that names or holds anything. */
export interface Choice {
  reportId: string;
  show: 'table' | 'chart';
}

/** Reads what the host kept; undefined where nothing was chosen yet. */
export function choiceOf(kept: Readonly<Record<string, unknown>> | undefined): Choice | undefined {
  const { reportId, show } = kept ?? {};
  if (typeof reportId !== 'string' || reportId === '') return undefined;
  return { reportId, show: show === 'chart' ? 'chart' : 'table' };
}
