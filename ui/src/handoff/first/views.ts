// What the core draws of the same answers: `Handoff/Desk/QueueDesk.cs`, `Handoff/Work/Issues.cs`. A test of the built product
// compares the two pictures.
import type {
  CardAge,
  HandoffPreferences,
  HandoffRecord,
  HandoffSettings,
  IssueView,
  PersonView,
  QueueRow,
  QueueView,
  StatusColour,
} from '../engine/protocol';

/** Answer of `GET /api/handoff/queues/mine`. */
export interface QueueState {
  queue: string;
  version: number;
  items: { issueId: string; since: string }[];
  othersLooking: number;
  note?: string;
  now?: string;
}

/** Answer of `GET /api/handoff/open`. */
export interface Open {
  incoming: HandoffRecord[];
  outgoing: HandoffRecord[];
}

/** A person as Jira tells. */
export interface Person {
  accountId?: string;
  displayName?: string;
  avatarUrls?: Record<string, string>;
  active?: boolean;
}

/** An issue as Jira tells, of the fields that a queue may show. */
export interface Issue {
  id: string;
  key: string;
  fields: {
    summary?: string | null;
    status?: { name: string; statusCategory?: { key?: string } } | null;
    assignee?: Person | null;
    priority?: { name: string } | null;
    duedate?: string | null;
  };
}

/** Answer of Jira to a bulk read; what the viewer may not see is absent. */
export interface Bulk {
  issues: Issue[];
}

const dayMs = 86_400_000;
const mostItems = 500;

export function queueOf(state: QueueState, found: Bulk, open: Open, settings: HandoffSettings, preferences: HandoffPreferences): QueueView {
  const issues = new Map(found.issues.map((issue) => [issue.id, issueOf(issue)]));
  const pending = new Map([...open.outgoing, ...open.incoming].map((record) => [record.issueId, record]));
  const now = state.now === undefined ? Date.now() : Date.parse(state.now);
  const rows = state.items.map(({ issueId, since }): QueueRow => {
    const handoff = pending.get(issueId);
    const age = ageOf((now - Date.parse(since)) / dayMs, settings.agingDays);
    return { issue: issues.get(issueId) ?? { issueId }, since, age, ...(handoff && { handoff }) };
  });
  return {
    queue: state.queue,
    version: state.version,
    rows,
    inWork: rows.filter(({ issue }) => issue.colour === 'indeterminate').length,
    askAgainMs: state.othersLooking > 0 ? 2_000 : 3_000,
    canUndo: false,
    mostItems,
    ...(preferences.workLimit !== undefined && { workLimit: preferences.workLimit }),
    ...(state.note !== undefined && { note: state.note }),
  };
}

const ageOf = (days: number, old: number): CardAge => (days >= 2 * old ? 'veryOld' : days >= old ? 'old' : 'fresh');

function issueOf({ id, key, fields: { summary, status, assignee, priority, duedate } }: Issue): IssueView {
  const person = assignee ? personOf(assignee) : undefined;
  return {
    issueId: id,
    key,
    webPath: `/browse/${key}`,
    ...(summary != null && { summary }),
    ...(status && { status: status.name, colour: colourOf(status.statusCategory?.key) }),
    ...(person && { assignee: person }),
    ...(priority && { priority: priority.name }),
    ...(duedate != null && { due: duedate }),
  };
}

const colourOf = (category: string | undefined): StatusColour =>
  category === 'indeterminate' || category === 'done' ? category : 'new';

/** Nobody where Jira says no account: deleted, or hidden. */
export function personOf({ accountId, displayName, avatarUrls, active }: Person): PersonView | undefined {
  if (!accountId) return undefined;
  const avatarUrl = avatarUrls?.['48x48'] ?? avatarUrls?.['32x32'] ?? avatarUrls?.['24x24'];
  return { accountId, name: displayName || accountId, active: active !== false, ...(avatarUrl !== undefined && { avatarUrl }) };
}
