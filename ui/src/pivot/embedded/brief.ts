import { invokeRemote } from '#bridge';

/** What our server says of a report before anything is computed. */
export type Brief = { state: 'open'; name: string } | { state: 'gone' } | { state: 'closed' } | { state: 'failed' };

const states: Readonly<Record<number, Brief>> = { 403: { state: 'closed' }, 404: { state: 'gone' }, 410: { state: 'gone' } };

/** Asks our server once, without the core. */
export async function readBrief(reportId: string): Promise<Brief> {
  const answer = await invokeRemote({ path: `/api/pivot/reports/${encodeURIComponent(reportId)}`, method: 'GET' }).catch(() => undefined);
  if (answer?.status !== 200) return states[answer?.status ?? 0] ?? { state: 'failed' };
  const body = (typeof answer.body === 'string' ? JSON.parse(answer.body) : answer.body) as { name: string };
  return { state: 'open', name: body.name };
}
