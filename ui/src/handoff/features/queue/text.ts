import type { CardAge } from '../../engine/protocol';

export const ageTexts: Record<CardAge, string> = { fresh: '', old: 'Getting old', veryOld: 'Very old' };

export const columnTexts = {
  priority: 'Priority',
  due: 'Due',
  sla: 'Time to goal',
} as const;

export const text = {
  title: 'My queue',
  detail: 'Your own order, whatever the board says.',
  list: (name: string) => `Issues of ${name}, in order`,
  loading: 'Reading the queue…',
  place: 'Place',
  issue: 'Issue',
  status: 'Status',
  assignee: 'Assignee',
  age: 'In the queue',
  more: 'More',
  handle: (name: string) => `Move ${name} by dragging`,
  moreOf: (name: string) => `More for ${name}`,
  handOff: 'Hand off…',
  toTop: 'Move to the top',
  up: 'Move up',
  down: 'Move down',
  toBottom: 'Move to the end',
  toPlace: 'Move to place…',
  remove: 'Take out of the queue',
  open: 'Open in Jira',
  next: 'Next',
  nextHint: 'Opens the first issue that is not in work',
  nextNone: 'Nothing in this queue waits to be started.',
  nextLimit: (inWork: number, limit: number) =>
    `You have ${inWork} issues in work and a limit of ${limit}. Finish or hand off one first, or raise your limit.`,
  columns: 'Columns',
  keys: 'Keyboard shortcuts',
  add: 'Add issues',
  undo: 'Undo',
  inWork: (inWork: number, limit: number | undefined) =>
    limit === undefined ? `${inWork} in work` : `${inWork} of ${limit} in work`,
  limit: 'Issues in work at a time',
  noLimit: 'No limit',
  over: (inWork: number, limit: number) =>
    `${inWork} issues are in work; your limit is ${limit}. Finish or hand off ${inWork - limit === 1 ? 'one' : inWork - limit} before you start another.`,
  stale: 'Not up to date: the connection is being tried again.',
  full: (most: number) => `A queue holds ${most} issues at most.`,
  pending: 'Handoff is waiting for an answer',
  waiting: 'Waiting',
  moved: (name: string, place: number, total: number) => `${name}, now place ${place} of ${total}`,
  picked: (name: string, place: number, total: number) =>
    `${name} picked up at place ${place} of ${total}. Arrow keys move it, Space drops it, Escape puts it back.`,
  dropped: (name: string, place: number, total: number) => `${name} dropped at place ${place} of ${total}.`,
  putBack: (name: string) => `${name} put back.`,
  removed: (name: string) => `${name} taken out of the queue.`,
  movedFlag: (name: string, place: number) => `${name} moved to place ${place}.`,
  undone: 'Undone.',
  emptyTitle: 'Your queue is empty',
  emptyText:
    'Put the issues here that you mean to work on, in the order you mean to do them. The order is yours alone: it changes no board and no rank. What somebody hands you lands here when you accept it.',
  emptyMine: 'Add my open issues',
  emptyOther: 'Choose issues…',
  placeLabel: (total: number) => `Place, 1 to ${total}`,
  placeTitle: (name: string) => `Move ${name}`,
  move: 'Move',
  cancel: 'Cancel',
  close: 'Close',
  tryAgain: 'Try again',
  startedNext: (key: string) => `${key} is next.`,
  teamTitle: 'Team queues',
  teamNext: 'Take next',
  teamTook: (key: string) => `${key} is at the end of your queue now.`,
  teamChoose: 'Team',
  teamDetail: 'First come, first served: what you take goes to the end of your own queue.',
  teamEmptyTitle: (name: string) => `${name} has nothing waiting`,
  teamEmptyText: 'Issues here are for whoever is free next. Add some, or hand issues to the team.',
  noTeamsTitle: 'You are in no team yet',
  noTeamsText: 'A team has people and a queue that they share. Make one, or ask the lead of yours to add you.',
  noTeamsAction: 'Make a team',
};

export const mineJql = 'assignee = currentUser() AND statusCategory != Done ORDER BY priority DESC, updated DESC';

export const shortcuts: readonly (readonly [keys: string, what: string])[] = [
  ['J or ↓', 'Next card'],
  ['K or ↑', 'Card before'],
  ['Alt + ↓ or Alt + ↑', 'Move the card down or up'],
  ['Space', 'Pick the card up; arrows move it, Space drops it, Escape puts it back'],
  ['T', 'Move the card to the top'],
  ['H', 'Hand the card off'],
  ['O or Enter', 'Open the issue in Jira'],
  ['U', 'Undo the last move'],
  ['N', 'Next issue to start'],
  ['?', 'This list'],
];
