import type { NoteForm } from '../../engine/protocol';

export const formTexts: Record<NoteForm, { title: string; detail: string }> = {
  iPass: { title: 'Full', detail: 'State, where it stands, actions, what if' },
  brief: { title: 'Short', detail: 'State and one text' },
  project: { title: 'Project', detail: 'The sections of this project' },
};

export const text = {
  title: (key: string) => `Hand off ${key}`,
  loading: 'Reading the issue…',
  to: 'Hand off to',
  toHint: 'A person, or a team, role or shift where the first to accept takes it',
  toPlaceholder: 'Name of a person, team, role or shift',
  picker: { none: 'Nobody by that name can take this issue.', searching: 'Looking…', retry: 'Try again' },
  form: 'Form of the note',
  state: 'State of the work',
  summary: 'Where it stands',
  summaryHint: 'What is done, what was tried, what is open. A line that begins with “- ” becomes a list.',
  actions: 'Next actions',
  actionsHint: 'In order. Without an owner it is the receiver’s.',
  action: (number: number) => `Action ${number}`,
  actionPlaceholder: 'What is to be done',
  owner: (number: number) => `Owner of action ${number}`,
  ownerPlaceholder: 'Receiver',
  dueOf: (number: number) => `Due day of action ${number}`,
  addAction: 'Add an action',
  removeAction: (number: number) => `Remove action ${number}`,
  contingencies: 'What if',
  contingenciesHint: 'What could happen, and what to do then',
  if: (number: number) => `If, ${number}`,
  then: (number: number) => `Then, ${number}`,
  ifPlaceholder: 'If … happens',
  thenPlaceholder: 'then …',
  addContingency: 'Add “if … then …”',
  removeContingency: (number: number) => `Remove what-if ${number}`,
  acceptBy: 'Accept by',
  acceptByHint: 'Counted in the receiver’s working hours',
  at: 'Until',
  fallback: 'If nobody answers, ask',
  fallbackPlaceholder: 'Nobody else',
  assign: 'Accepting makes the receiver the assignee',
  assignHint: 'Until then the issue stays as it is.',
  options: 'Time limit and fallback',
  length: (length: string, most: string) => `${length} of ${most} characters of a Jira comment`,
  checking: 'Checking…',
  send: 'Hand off',
  cancel: 'Cancel',
  refusedTitle: 'This issue cannot be handed off now',
  missingTo: 'Choose who takes it.',
  missingNote: 'Say where the work stands.',
};

/** Working hours that a receiver may be given. */
export const hourChoices = [1, 2, 4, 8, 16, 24, 40] as const;

export const hoursText = (hours: number): string => (hours === 1 ? '1 working hour' : `${hours} working hours`);

export const limitTexts = { none: 'No time limit', at: 'A day and time…' } as const;
