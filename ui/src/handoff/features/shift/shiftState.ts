import type { HandoffSettings, IssueView, NoteDraft, ShiftDraft, ShiftRow, ShiftView, TargetView, WorkState } from '../../engine/protocol';
import { beginSend, sendingOf, type SendState } from '../note/form';

/** Where the issues of a shift come from. */
export interface Source {
  way: 'queue' | 'jql' | 'keys';
  /** `mine` or a team's id; the query; the keys. */
  what: string;
}

/** One issue of the sheet. */
export interface SheetRow {
  issue: IssueView;
  chosen: boolean;
  /** Its own note as it is typed; empty for the shared one alone. */
  words: string;
  state: WorkState;
  /** Another receiver than the sheet's. */
  to?: TargetView;
}

export interface Sheet {
  rows: readonly SheetRow[];
  shared: string;
  state: WorkState;
  send: SendState;
}

export const emptySheet = (settings: HandoffSettings): Sheet => ({
  rows: [],
  shared: '',
  state: 'onTrack',
  send: beginSend(settings),
});

/** Everything that may be seen is chosen, with the note that the core began. */
export const withPrepared = (sheet: Sheet, { rows }: ShiftView): Sheet => ({
  ...sheet,
  rows: rows.map(({ issue, prefill }) => ({
    issue,
    chosen: issue.key !== undefined,
    words: prefill?.summary ?? '',
    state: prefill?.state ?? 'onTrack',
  })),
});

export const withRow = (sheet: Sheet, issueId: string, change: Partial<SheetRow>): Sheet => ({
  ...sheet,
  rows: sheet.rows.map((row) => (row.issue.issueId === issueId ? { ...row, ...change } : row)),
});

export function withRowReceiver(sheet: Sheet, issueId: string, to: TargetView | undefined): Sheet {
  const rows = sheet.rows.map((row) => {
    if (row.issue.issueId !== issueId) return row;
    const { issue, chosen, words, state } = row;
    return { issue, chosen, words, state, ...(to && { to }) };
  });
  return { ...sheet, rows };
}

export const chosenOf = ({ rows }: Sheet): readonly SheetRow[] => rows.filter(({ chosen }) => chosen);

const written = (words: string): boolean => words.trim() !== '';

export type Missing = 'to' | 'rows' | 'note';

/** What is needed before the sheet can be checked. */
export function missingOf(sheet: Sheet): Missing | undefined {
  const chosen = chosenOf(sheet);
  if (chosen.length === 0) return 'rows';
  if (!sheet.send.to) return 'to';
  return written(sheet.shared) || chosen.every(({ words }) => written(words)) ? undefined : 'note';
}

const noteOf = (state: WorkState, summary: string): NoteDraft => ({ form: 'brief', state, summary });

const rowOf = ({ issue, words, state, to }: SheetRow): ShiftRow => ({
  issueId: issue.issueId,
  ...(to && { to: to.target }),
  ...(written(words) && { note: noteOf(state, words) }),
});

/** Undefined while no receiver is chosen. */
export function toDraft(sheet: Sheet, settings: HandoffSettings): ShiftDraft | undefined {
  const { send, shared, state } = sheet;
  if (!send.to) return undefined;
  return {
    to: send.to.target,
    rows: chosenOf(sheet).map(rowOf),
    ...(written(shared) && { shared: noteOf(state, shared) }),
    ...sendingOf(send, settings),
  };
}

/** Issues of a run that were not handed over: failed, or left out because it was stopped. */
export const unsentOf = ({ rows }: ShiftView): readonly string[] =>
  rows.filter(({ state }) => state === 'failed' || state === 'skipped').map(({ issue }) => issue.issueId);

/** The rows of a preview that nothing stops. */
export const sendableOf = ({ rows }: ShiftView): readonly string[] =>
  rows.filter(({ findings }) => !findings.some(({ stops }) => stops)).map(({ issue }) => issue.issueId);
