import type { IssueView, PersonView, QueueRow, StatusColour } from '../engine/protocol';
import { ben, chen, me } from './people';

export const hour = 3_600_000;
export const day = 24 * hour;
export const ago = (ms: number): string => new Date(Date.now() - ms).toISOString();
export const ahead = (ms: number): string => new Date(Date.now() + ms).toISOString();

type Status = readonly [name: string, colour: StatusColour];
const todo: Status = ['To do', 'new'];
const doing: Status = ['In progress', 'indeterminate'];
const review: Status = ['In review', 'indeterminate'];

type Line = readonly [key: string, summary: string, status: Status, assignee: PersonView | undefined, days: number, priority: string];

const lines: readonly Line[] = [
  ['PAY-311', 'Card payments fail for amounts above 9,999', doing, me, 1, 'Highest'],
  ['PAY-298', 'Refund is booked twice when the customer clicks again', review, me, 3, 'High'],
  ['OPS-87', 'Certificate of the payment gateway expires next week', todo, me, 9, 'High'],
  ['PAY-305', 'Show the exchange rate before the customer confirms', doing, me, 2, 'Medium'],
  ['PAY-280', 'Invoice PDF: totals are cut off on the second page', todo, me, 12, 'Medium'],
  ['MOB-142', 'Apple Pay sheet stays open after a declined card', todo, chen, 4, 'Medium'],
  ['PAY-312', 'Retry webhooks with a growing delay', todo, undefined, 0.2, 'Medium'],
  ['OPS-91', 'Move the nightly settlement job to the new cluster', doing, me, 17, 'Low'],
  ['PAY-266', 'Remove the old voucher field from checkout', todo, me, 21, 'Low'],
  ['PAY-315', 'Write down how chargebacks are answered', todo, ben, 0.1, 'Low'],
  ['MOB-150', 'Saved cards are listed in a different order each time', todo, me, 5, 'Low'],
  ['PAY-317', 'Audit log: who changed the payout account', todo, me, 0.5, 'Medium'],
];

const issueFrom = ([key, summary, [status, colour], assignee, , priority]: Line, index: number): IssueView => ({
  issueId: String(10_000 + index),
  key,
  summary,
  status,
  colour,
  priority,
  ...(index % 3 === 0 && { due: ahead(index * day).slice(0, 10) }),
  ...(assignee && { assignee }),
  webPath: `/browse/${key}`,
});

export const issues: readonly IssueView[] = lines.map(issueFrom);

export const hiddenIssue: IssueView = { issueId: '10900' };

const ageOf = (days: number): QueueRow['age'] => (days >= 14 ? 'veryOld' : days >= 7 ? 'old' : 'fresh');

export const queueRows = (): QueueRow[] => [
  ...lines.map((line, index) => ({ issue: issueFrom(line, index), since: ago(line[4] * day), age: ageOf(line[4]) })),
  { issue: hiddenIssue, since: ago(6 * day), age: 'fresh' },
];

/** A queue as long as it may be. */
export const longQueue = (): QueueRow[] =>
  Array.from({ length: 500 }, (_, index) => {
    const line = lines[index % lines.length] as Line;
    const issue = issueFrom([`PAY-${1000 + index}`, ...(line.slice(1) as unknown as [string, Status, undefined, number, string])], index);
    return { issue, since: ago(line[4] * day), age: ageOf(line[4]) };
  });
