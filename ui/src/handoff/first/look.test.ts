import { describe, expect, it } from 'vitest';
import { requestJira } from '#bridge';
import { AskedAhead } from '../../bridge/askedAhead';
import { relayTo } from '../../bridge/relay';
import { fakeBridge } from '../../testing/fakeBridge';
import type { Issue } from './views';
import { readFirstLook } from './look';

const now = '2026-11-22T12:00:00Z';
const daysAgo = (days: number) => new Date(Date.parse(now) - days * 86_400_000).toISOString();

const issue = (id: string, fields: Issue['fields']): Issue => ({ id, key: `OPS-${id}`, fields });
const bulk = {
  issues: [
    issue('2', { summary: 'Two', status: { name: 'Done', statusCategory: { key: 'done' } }, assignee: null }),
    issue('1', {
      summary: 'One',
      status: { name: 'Doing', statusCategory: { key: 'indeterminate' } },
      assignee: { accountId: 'uwe', displayName: 'Uwe', avatarUrls: { '48x48': '/uwe.png' } },
      priority: { name: 'High' },
      duedate: '2026-12-01',
    }),
  ],
};
const pending = { id: 'h1', issueId: '2' };

interface Host {
  path?: string;
  moduleKey?: string;
  preferences?: object;
  count?: number;
  refused?: string;
}

function open({ path = '/', moduleKey = 'handoff', preferences = {}, count, refused }: Host = {}) {
  const items = [
    { issueId: '1', since: daysAgo(1) },
    { issueId: '2', since: daysAgo(8) },
    { issueId: '3', since: daysAgo(15) },
  ];
  const many = Array.from({ length: count ?? 0 }, (_, n) => ({ issueId: String(n), since: now }));
  const server: Record<string, unknown> = {
    '/api/handoff/settings': { mayAssign: true, searchable: false, replies: 'reply', acceptHours: null, agingDays: 7 },
    '/api/handoff/preferences': preferences,
    '/api/handoff/open': { incoming: [pending], outgoing: [], now },
    '/api/handoff/teams': { all: [{ id: 't1', leads: ['ada'], members: [] }, { id: 't2', leads: ['uwe'], members: [{ accountId: 'uwe' }] }] },
    '/api/handoff/queues/mine': { queue: 'mine', version: 4, items: count === undefined ? items : many, othersLooking: 0, now },
  };
  const jira: Record<string, unknown> = {
    '/rest/api/3/myself': { accountId: 'ada', displayName: 'Ada', active: true },
    '/rest/api/3/issue/bulkfetch': bulk,
  };
  const calls = fakeBridge({
    getContext: () => ({ moduleKey, extension: {} }),
    createHistory: () => ({ location: { pathname: path } }),
    invoke: ({ path: at }: { path: string }) => ({ success: true, payload: { status: at === refused ? 403 : 200, body: server[at] } }),
    fetchProduct: ({ restPath }: { restPath: string }) => ({
      status: restPath === refused ? 403 : 200,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(jira[restPath]),
    }),
  });
  return { calls, look: () => readFirstLook(new AskedAhead(relayTo(requestJira))) };
}

describe('the first look', () => {
  it('has the queue in its order with what Jira and our server say of each issue', async () => {
    const { queue } = (await open({ preferences: { workLimit: 5 } }).look()) ?? {};
    expect(queue).toEqual({
      queue: 'mine',
      version: 4,
      inWork: 1,
      workLimit: 5,
      askAgainMs: 3_000,
      canUndo: false,
      mostItems: 500,
      rows: [
        {
          issue: {
            issueId: '1',
            key: 'OPS-1',
            webPath: '/browse/OPS-1',
            summary: 'One',
            status: 'Doing',
            colour: 'indeterminate',
            assignee: { accountId: 'uwe', name: 'Uwe', avatarUrl: '/uwe.png', active: true },
            priority: 'High',
            due: '2026-12-01',
          },
          since: daysAgo(1),
          age: 'fresh',
        },
        {
          issue: { issueId: '2', key: 'OPS-2', webPath: '/browse/OPS-2', summary: 'Two', status: 'Done', colour: 'done' },
          since: daysAgo(8),
          age: 'old',
          handoff: pending,
        },
        { issue: { issueId: '3' }, since: daysAgo(15), age: 'veryOld' },
      ],
    });
  });

  it('knows who looks, his teams and how many handoffs wait for him', async () => {
    const { welcome } = (await open().look()) ?? {};
    expect(welcome).toMatchObject({ me: { accountId: 'ada', name: 'Ada', active: true }, waiting: 1, myTeams: [{ id: 't1' }] });
  });

  it('asks Jira for the columns that are shown and no others', async () => {
    const { calls, look } = open({ preferences: { columns: ['due'] } });
    await look();
    const asked = calls.find(({ payload }) => (payload as { restPath?: string } | undefined)?.restPath?.endsWith('bulkfetch'))?.payload;
    expect(asked).toMatchObject({
      fetchRequestInit: { method: 'POST', body: '{"issueIdsOrKeys":["1","2","3"],"fields":["summary","status","assignee","duedate"]}' },
    });
  });

  it('of an empty queue asks Jira for no issues', async () => {
    const { calls, look } = open({ count: 0 });
    expect((await look())?.queue.rows).toEqual([]);
    expect(calls.filter(({ command }) => command === 'fetchProduct')).toHaveLength(1);
  });

  it.each([
    ['another screen', { path: '/history' }, 0],
    ['another page', { moduleKey: 'handoff-admin' }, 0],
    ['more issues than Jira answers at once', { count: 101 }, 6],
    ['a column that needs another question', { preferences: { columns: ['sla'] } }, 6],
    ['a refusal of our server', { refused: '/api/handoff/open' }, undefined],
    ['a refusal of Jira', { refused: '/rest/api/3/issue/bulkfetch' }, undefined],
  ])('is left to the core for %s', async (_, host: Host, asked: number | undefined) => {
    const { calls, look } = open(host);
    expect(await look()).toBeUndefined();
    if (asked !== undefined) expect(calls.filter(({ command }) => ['invoke', 'fetchProduct'].includes(command))).toHaveLength(asked);
  });
});
