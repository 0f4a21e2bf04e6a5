import type { HandoffRecord, HandoffRow, HandoffState, HandoffTarget, HandoffView, NoteView, TargetView, TimelineEntry } from '../engine/protocol';
import { ago, ahead, day, hour, issues } from './issues';
import { ben, chen, dalia, me, payments, people, personOf, priya, teams } from './people';

export const targetOf = (target: HandoffTarget): TargetView => {
  if (target.kind === 'person') {
    const person = personOf(target.id);
    return { target, ...(person.name && { name: person.name }), person };
  }
  const team = teams.find(({ id }) => id === target.id);
  return { target, ...(team && { name: team.name }) };
};

export const receivers: readonly TargetView[] = [
  ...people.filter(({ accountId }) => accountId !== me.accountId).map(({ accountId }) => targetOf({ kind: 'person', id: accountId })),
  ...teams.map(({ id, kind }) => targetOf({ kind, id })),
];

export const note: NoteView = {
  state: 'watch',
  sections: [
    {
      title: 'Where it stands',
      text: 'Amounts above 9,999 fail at the gateway with error 51, since the release of Thursday.\nThe cause is the thousands separator in the request:\n- reproduced on staging with 10,000.00\n- a fix is in review, one test is still red',
    },
  ],
  actions: [
    { text: 'Get the review of the fix done by Ben', owner: ben, due: ahead(day).slice(0, 10) },
    { text: 'Deploy to staging and pay 10,000.00 with the test card' },
    { text: 'Tell the gateway’s support that ticket 5541 can be closed' },
  ],
  contingencies: [
    { if: 'the gateway answers 51 again after the deploy', then: 'switch the flag “plain-amounts” off and call Priya' },
  ],
  author: ben,
  written: ago(3 * hour),
  bare: false,
};

interface Told {
  id: string;
  issue: number;
  from: string;
  to: HandoffTarget;
  state?: HandoffState;
  hours: number;
  acceptIn?: number;
}

function record({ id, issue, from, to, state = 'pending', hours, acceptIn }: Told): HandoffRecord {
  const created = ago(hours * hour);
  return {
    id,
    version: 1,
    issueId: issues[issue]?.issueId ?? '',
    from,
    to,
    state,
    created,
    ...(acceptIn !== undefined && { acceptBy: ahead(acceptIn * hour) }),
    ...(state !== 'pending' && { closed: ago((hours / 2) * hour) }),
    ...(state === 'declined' && { reason: 'noteUnclear' as const }),
    ...(state === 'accepted' && { acceptedBy: to.id }),
    assignOnAccept: false,
    outbox: { noteBare: false, passedOwed: false, replyOwed: false, assigneeOwed: false, assigneeSettled: false, noteComment: '1' },
    story: [{ at: created, state: 'pending', by: from }],
  };
}

const row = (told: Told, own: NoteView = note): HandoffRow => ({
  record: record(told),
  issue: issues[told.issue] ?? { issueId: '' },
  from: personOf(told.from),
  to: targetOf(told.to),
  note: own,
});

const toMe: HandoffTarget = { kind: 'person', id: me.accountId };
const person = (id: string): HandoffTarget => ({ kind: 'person', id });

export const incoming = (): HandoffRow[] => [
  row({ id: 'h1', issue: 0, from: ben.accountId, to: toMe, hours: 3, acceptIn: 0.6 }),
  row({ id: 'h2', issue: 5, from: chen.accountId, to: { kind: 'team', id: payments.id }, hours: 5, acceptIn: 3 }, { ...note, state: 'onTrack', author: chen, contingencies: [] }),
  row({ id: 'h3', issue: 7, from: priya.accountId, to: toMe, hours: 26, acceptIn: -2 }, { ...note, state: 'atRisk', author: priya }),
];

export const outgoing = (): HandoffRow[] => [
  row({ id: 'h4', issue: 4, from: me.accountId, to: person(dalia.accountId), hours: 1, acceptIn: 7 }, { ...note, state: 'onTrack', author: me }),
];

export const closed = (): HandoffRow[] => [
  row({ id: 'h5', issue: 1, from: me.accountId, to: person(ben.accountId), state: 'accepted', hours: 30 }),
  row({ id: 'h6', issue: 2, from: chen.accountId, to: toMe, state: 'declined', hours: 50 }),
  row({ id: 'h7', issue: 3, from: me.accountId, to: { kind: 'shift', id: 'shift-late' }, state: 'expired', hours: 80 }),
  row({ id: 'h8', issue: 8, from: priya.accountId, to: person(chen.accountId), state: 'withdrawn', hours: 100 }),
  row({ id: 'h9', issue: 9, from: dalia.accountId, to: toMe, state: 'accepted', hours: 120 }),
];

const lastWords: Partial<Record<HandoffState, string>> = {
  accepted: 'I get the review done today, deploy to staging in the evening and pay the 10,000.00.',
  declined: 'Which release, and on which gateway?',
};

export function viewOf(row: HandoffRow): HandoffView {
  const { record } = row;
  const first: TimelineEntry = { at: record.created, state: 'pending', by: row.from, to: row.to };
  const words = lastWords[record.state];
  const closing: TimelineEntry[] =
    record.state === 'pending'
      ? []
      : [{ at: record.closed ?? record.created, state: record.state, ...(row.to.person && { by: row.to.person }), ...(words && { text: words }) }];
  const open = record.state === 'pending';
  return {
    row,
    timeline: [first, ...closing],
    mayAccept: open && record.from !== me.accountId,
    mayWithdraw: open && record.from === me.accountId,
    bounces: record.id === 'h3' ? 2 : 0,
  };
}
