import { fakeBridge } from '../../testing/fakeBridge';
import type { IssueStanding, OpenHandoffs } from '../brief/server';
import { closed, incoming, outgoing } from './handoffs';
import { issues } from './issues';
import { people, teams } from './people';

interface Fetched {
  restPath: string;
}

interface Invoked {
  path: string;
}

export const nothingYet: IssueStanding = { count: 0, mayAnswer: false };
export const forMe: IssueStanding = { open: incoming()[0]?.record ?? null, count: 2, mayAnswer: true, inMyQueue: 3 };
export const fromMe: IssueStanding = { open: outgoing()[0]?.record ?? null, count: 1, mayAnswer: false };
export const taken: IssueStanding = { last: closed()[0]?.record ?? null, count: 1, mayAnswer: false };

const json = (value: unknown) => ({
  status: 200,
  statusText: 'OK',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
  isAttachment: false,
});

export interface HostAnswers {
  standing?: IssueStanding;
  open?: OpenHandoffs;
  /** The server does not answer. */
  broken?: boolean;
}

/** A host around the panel and the gadget: context, our server and Jira behind the bridge. Answers what it was asked. */
export function fakeHost(answers: HostAnswers = {}): ReturnType<typeof fakeBridge> {
  const remote = (path: string): unknown => {
    if (path === '/api/handoff/teams') return { all: teams };
    return path === '/api/handoff/open' ? answers.open : answers.standing;
  };
  const product = (path: string): unknown =>
    path.includes('bulkfetch')
      ? { issues: issues.map(({ issueId, key, summary }) => ({ id: issueId, key, fields: { summary } })) }
      : { values: people.map(({ accountId, name }) => ({ accountId, displayName: name })) };
  return fakeBridge({
    getContext: () => ({ accountId: 'ada', moduleKey: 'handoff-panel', extension: { issue: { id: '10000', key: 'PAY-311' } } }),
    getUrl: () => 'https://site.example/jira/apps/handoff/',
    on: () => ({ unsubscribe: () => undefined }),
    invoke: ({ path }: Invoked) =>
      answers.broken ? { success: false, error: { message: 'No answer.' } } : { success: true, payload: { status: 200, body: remote(path) } },
    fetchProduct: ({ restPath }: Fetched) => json(product(restPath)),
  });
}
