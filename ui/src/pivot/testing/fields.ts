import type { FieldKind, FieldView, MeasureKind, ValueView } from '../engine/protocol';

const adds: MeasureKind[] = ['sum', 'average', 'weightedAverage', 'minimum', 'maximum', 'median', 'distinct', 'rate', 'progress', 'own', 'children'];
const orders: MeasureKind[] = ['minimum', 'maximum', 'distinct'];
const measuresOf: Partial<Record<FieldKind, MeasureKind[]>> = { number: adds, duration: [...adds, 'timeRate'], date: orders, instant: orders };

function field(id: string, name: string, kind: FieldKind, more: Partial<FieldView> = {}): FieldView {
  return { id, name, kind, several: false, custom: false, groups: kind !== 'rich', measures: measuresOf[kind] ?? ['distinct'], shows: true, ...more };
}

export const fields: readonly FieldView[] = [
  field('summary', 'Summary', 'text'),
  field('status', 'Status', 'option'),
  field('statusCategory', 'Status category', 'option'),
  field('issuetype', 'Issue type', 'option'),
  field('priority', 'Priority', 'option'),
  field('assignee', 'Assignee', 'person'),
  field('reporter', 'Reporter', 'person'),
  field('project', 'Project', 'option'),
  field('epic', 'Epic', 'issue'),
  field('parent', 'Parent', 'issue'),
  field('customfield_10020', 'Sprint', 'sprint', { several: true, custom: true }),
  field('components', 'Components', 'option', { several: true }),
  field('fixVersions', 'Fix versions', 'option', { several: true }),
  field('labels', 'Labels', 'label', { several: true }),
  field('resolution', 'Resolution', 'option'),
  field('created', 'Created', 'instant'),
  field('updated', 'Updated', 'instant'),
  field('resolutiondate', 'Resolved', 'instant'),
  field('duedate', 'Due date', 'date'),
  field('customfield_10015', 'Start date', 'date', { custom: true }),
  field('points', 'Points', 'number'),
  field('timespent', 'Time spent', 'duration'),
  field('timeestimate', 'Remaining estimate', 'duration'),
  field('timeoriginalestimate', 'Original estimate', 'duration'),
  field('customfield_10040', 'Business value', 'number', { custom: true }),
  field('customfield_10041', 'Customer', 'option', { custom: true }),
  field('description', 'Description', 'rich', { shows: true, measures: [] }),
  field('worklog.author', 'Work: author', 'person', { shows: false }),
  field('worklog.started', 'Work: day', 'date', { shows: false, measures: [] }),
  field('worklog.timeSpent', 'Work: time', 'duration', { groups: false, shows: false, measures: ['sum'] }),
];

const labels: Readonly<Record<string, readonly string[]>> = {
  status: ['To Do', 'In Progress', 'In Review', 'Done'],
  statusCategory: ['To Do', 'In Progress', 'Done'],
  issuetype: ['Epic', 'Story', 'Task', 'Bug', 'Sub-task'],
  priority: ['Highest', 'High', 'Medium', 'Low', 'Lowest'],
  assignee: ['Ada Lovelace', 'Björn Østergård', 'Grace Hopper', 'Katherine Johnson', 'Linus Pauling', 'Unassigned'],
  project: ['Payments', 'Operations', 'Webshop'],
  epic: ['PAY-12 Cards in the app', 'PAY-40 Refunds without calls', 'OPS-7 New data centre', 'No epic'],
  components: ['Backend', 'Checkout', 'Ledger', 'Mobile'],
};

const months = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => new Date(Date.UTC(2026, index - count + 11, 1)).toLocaleString('en', { month: 'short', year: 'numeric', timeZone: 'UTC' }));

/** Values of a field, as many as asked for; without a number, as many as there are. */
export function valuesOf(id: string, count?: number): string[] {
  const kind = fields.find((one) => one.id === id)?.kind;
  if (kind === 'date' || kind === 'instant') return months(count ?? 6);
  const known = labels[id] ?? ['Alpha', 'Beta', 'Gamma', 'Delta'];
  return count === undefined ? [...known] : Array.from({ length: count }, (_, index) => known[index] ?? `${known[index % known.length] ?? ''} ${index}`);
}

export const valueViews = (id: string): ValueView[] => valuesOf(id).map((label, index) => ({ id: `${id}-${index}`, label, issues: 40 - index * 6 }));
