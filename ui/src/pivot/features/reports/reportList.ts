import type { PersonView, ReportSummary } from '../../engine/protocol';
import { formerUser } from './text';

export const reportSets = ['all', 'mine', 'shared', 'public'] as const;
export type ReportSet = (typeof reportSets)[number];

/** Whose name stands beside a report; whoever Jira no longer names has left. */
export const ownerName = (people: readonly PersonView[], owner: string): string =>
  people.find(({ accountId }) => accountId === owner)?.name ?? formerUser;

const belongs: Record<ReportSet, (report: ReportSummary, me: string) => boolean> = {
  all: () => true,
  mine: ({ owner }, me) => owner === me,
  shared: ({ owner, visibility, myRight }, me) => owner !== me && visibility === 'limited' && myRight !== undefined,
  public: ({ visibility }) => visibility === 'public',
};

const holds = (words: string, part: string): boolean => words.toLowerCase().includes(part.trim().toLowerCase());

export interface Sought {
  set: ReportSet;
  text: string;
  me: string;
}

/** Those of the set whose name or owner holds the text, in the order of the list. */
export const sought = (reports: readonly ReportSummary[], people: readonly PersonView[], { set, text, me }: Sought): readonly ReportSummary[] =>
  reports.filter((report) => belongs[set](report, me) && (holds(report.name, text) || holds(ownerName(people, report.owner), text)));

/** The name of a copy, within what a name may be long. */
export const nameOfCopy = (name: string, make: (name: string) => string): string => make(name).slice(0, 100).trim();
