import { invokeRemote, requestJira } from '#bridge';
import type { HandoffRecord, Team } from '../engine/protocol';

/** Answer of `GET /api/handoff/issues/{id}`: all that the issue panel draws first. */
export interface IssueStanding {
  /** The handoff that waits for an answer. */
  open?: HandoffRecord | null;
  /** The newest closed one. */
  last?: HandoffRecord | null;
  count: number;
  mayAnswer: boolean;
  /** 1 for the first place. */
  inMyQueue?: number | null;
}

/** Answer of `GET /api/handoff/open`, oldest first. */
export interface OpenHandoffs {
  incoming: HandoffRecord[];
  outgoing: HandoffRecord[];
}

/** Asks our server once, without the core. */
async function read<T>(path: string): Promise<T> {
  const { status, body, message } = await invokeRemote({ path, method: 'GET' });
  if (status !== 200) throw new Error(message ?? `The server answered ${String(status ?? 'nothing')}.`);
  return (typeof body === 'string' ? JSON.parse(body) : body) as T;
}

export const readStanding = (issueId: string): Promise<IssueStanding> =>
  read(`/api/handoff/issues/${encodeURIComponent(issueId)}`);

export const readOpen = (): Promise<OpenHandoffs> => read('/api/handoff/open');

/** Names by id: of people from Jira, of teams from our server; whoever may not be seen is left out. */
export async function readNames(records: readonly HandoffRecord[], me: string | undefined): Promise<ReadonlyMap<string, string>> {
  const people = new Set<string>();
  let teams = false;
  for (const { from, to, acceptedBy } of records) {
    for (const id of [from, to.kind === 'person' ? to.id : undefined, acceptedBy]) if (id && id !== me) people.add(id);
    teams ||= to.kind !== 'person';
  }
  const [found, all] = await Promise.all([people.size > 0 ? peopleOf([...people]) : [], teams ? teamsOf() : []]);
  return new Map([...found, ...all]);
}

type Names = (readonly [id: string, name: string])[];

async function peopleOf(ids: readonly string[]): Promise<Names> {
  const query = ids.map((id) => `accountId=${encodeURIComponent(id)}`).join('&');
  const response = await requestJira(`/rest/api/3/user/bulk?maxResults=100&${query}`);
  if (!response.ok) return [];
  const { values } = (await response.json()) as { values: { accountId: string; displayName: string }[] };
  return values.map(({ accountId, displayName }) => [accountId, displayName]);
}

async function teamsOf(): Promise<Names> {
  const { all } = await read<{ all: Team[] }>('/api/handoff/teams');
  return all.map(({ id, name }) => [id, name]);
}

export interface IssueName {
  key: string;
  summary: string;
}

/** Keys and summaries by issue id, in one request; what may not be seen is left out. */
export async function readIssues(ids: readonly string[]): Promise<ReadonlyMap<string, IssueName>> {
  const response = await requestJira('/rest/api/3/issue/bulkfetch', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ issueIdsOrKeys: ids.slice(0, 100), fields: ['summary'] }),
  });
  if (!response.ok) return new Map();
  const { issues } = (await response.json()) as { issues: { id: string; key: string; fields: { summary: string } }[] };
  return new Map(issues.map(({ id, key, fields }) => [id, { key, summary: fields.summary }]));
}
