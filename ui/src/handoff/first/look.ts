import { view } from '#bridge';
import type { AskedAhead } from '../../bridge/askedAhead';
import { pageOf } from '../app/page';
import { routeOf } from '../app/route';
import type { HandoffPreferences, HandoffSettings, QueueView, Team, Welcome } from '../engine/protocol';
import { personOf, queueOf, type Bulk, type Open, type Person, type QueueState } from './views';

/** The first screen, read while the core boots. The core answers the same in a moment, and what it says counts. */
export interface FirstLook {
  welcome: Welcome;
  queue: QueueView;
}

/** Jira answers no more issues at once. */
const mostIssues = 100;

/**
 * Reads my queue with what our server and Jira say of it, where that is all there is to it. Nothing where another screen is
 * opened, where something was refused, or where the queue needs more than one answer of Jira: then the core's answer is waited for.
 */
export async function readFirstLook(relay: AskedAhead | undefined): Promise<FirstLook | undefined> {
  try {
    if (!relay || !(await isMyQueue())) return undefined;
    return await read(relay);
  } catch {
    return undefined;
  }
}

async function isMyQueue(): Promise<boolean> {
  const [context, history] = await Promise.all([view.getContext(), view.createHistory()]);
  return pageOf(context) === 'app' && routeOf(history.location.pathname).screen === 'queue';
}

async function read(relay: AskedAhead): Promise<FirstLook | undefined> {
  const ask = <T>(path: string) => relay.readRemote(`/api/handoff/${path}`) as Promise<T>;
  const asked = Promise.all([
    ask<HandoffSettings>('settings'),
    ask<Open>('open'),
    ask<{ all: Team[] }>('teams'),
    relay.readProduct('/rest/api/3/myself') as Promise<Person>,
  ]);
  asked.catch(() => undefined);
  const [state, preferences] = await Promise.all([ask<QueueState>('queues/mine'), ask<HandoffPreferences>('preferences')]);
  const columns = preferences.columns ?? [];
  if (state.items.length > mostIssues || columns.includes('sla')) return undefined;
  const [found, [settings, open, teams, myself]] = await Promise.all([issuesOf(relay, state, columns), asked]);
  const me = personOf(myself);
  if (!me) return undefined;
  const mine = teams.all.filter(({ leads, members }) => [...leads, ...members.map(({ accountId }) => accountId)].includes(me.accountId));
  return {
    welcome: { kind: 'welcome', id: 0, version: '', me, settings, preferences, myTeams: mine, waiting: open.incoming.length, journalLasts: true },
    queue: queueOf(state, found, open, settings, preferences),
  };
}

/** Asks with the words of the core, which is handed the same answer. */
async function issuesOf(relay: AskedAhead, { items }: QueueState, columns: readonly string[]): Promise<Bulk> {
  if (items.length === 0) return { issues: [] };
  const more = [columns.includes('priority') && 'priority', columns.includes('due') && 'duedate'].filter((field) => field !== false);
  const body = { issueIdsOrKeys: items.map(({ issueId }) => issueId), fields: ['summary', 'status', 'assignee', ...more] };
  return (await relay.readProduct('/rest/api/3/issue/bulkfetch', JSON.stringify(body))) as Bulk;
}
