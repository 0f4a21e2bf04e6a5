import type { AnswerReason, HandoffState, TargetKind, WorkState } from '../engine/protocol';

export const stateTexts: Record<HandoffState, string> = {
  pending: 'Waiting',
  accepted: 'Accepted',
  declined: 'Declined',
  withdrawn: 'Withdrawn',
  expired: 'Expired',
};

export const workTexts: Record<WorkState, { title: string; detail: string }> = {
  onTrack: { title: 'On track', detail: 'Goes on as planned' },
  watch: { title: 'Watch', detail: 'Could go wrong; keep an eye on it' },
  atRisk: { title: 'At risk', detail: 'Needs attention first' },
};

export const targetTexts: Record<TargetKind, string> = {
  person: 'Person',
  team: 'Team',
  role: 'Role',
  shift: 'Shift',
};

export const reasonTexts: Record<AnswerReason, string> = {
  notMine: 'Not mine to take',
  noTime: 'No time for it now',
  offShift: 'Off shift',
  noteUnclear: 'The note is not clear enough',
  noAccess: 'No access to the issue',
  sentByMistake: 'Sent by mistake',
  doneAlready: 'Done already',
  other: 'Another reason',
  teamDeleted: 'The team was deleted',
};

export const text = {
  hidden: 'You cannot see this issue',
  hiddenHint: 'It is restricted, or it was deleted.',
  nobody: 'Unassigned',
  someone: 'Someone you cannot see',
  closedAccount: 'closed account',
  you: 'You',
  opensIssue: 'opens the issue',
  noLimit: 'No time limit',
  left: (time: string) => `${time} left`,
  over: (time: string) => `${time} overdue`,
  ago: (time: string) => `${time} ago`,
  now: 'just now',
  acceptBy: (when: string) => `Accept by ${when}`,
  firstTakes: 'First to accept takes it',
  unknownTeam: 'A team that is gone',
  theReceiver: 'the receiver',
  due: (day: string) => `due ${day}`,
  if: 'If',
  then: 'then',
  actions: 'Actions',
  contingencies: 'What if',
  bare: 'The text of this note was lost with the tab it was written in. Ask the sender, or decline it as not clear.',
  noNote: 'The note is not there yet, or you may not see the comment that holds it.',
  noteBy: (name: string, when: string) => `${name}, ${when}`,
  close: 'Close',
};
