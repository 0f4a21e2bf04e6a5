import type {
  AcceptByRule,
  DraftFinding,
  HandoffDraft,
  HandoffSettings,
  NoteDraft,
  NoteForm,
  NoteTemplate,
  TargetView,
  WorkState,
} from '../../engine/protocol';

export interface ActionRow {
  text: string;
  owner?: TargetView;
  /** `2026-11-24`, or empty. */
  due: string;
}

export interface ContingencyRow {
  if: string;
  then: string;
}

/** A note as it is being written. */
export interface NoteState {
  form: NoteForm;
  state: WorkState;
  summary: string;
  actions: readonly ActionRow[];
  contingencies: readonly ContingencyRow[];
  /** Text by the title of the section. */
  sections: Readonly<Record<string, string>>;
}

/** To whom, and until when. */
export interface SendState {
  to?: TargetView | undefined;
  /** Working hours, none, or a moment. */
  limit: number | 'none' | 'at';
  /** As an input of day and time gives it, in the time of this computer. */
  at: string;
  fallback?: TargetView | undefined;
  assign: boolean;
}

export const hasOwnTemplate = ({ name }: NoteTemplate): boolean => name !== 'I-PASS' && name !== 'Brief';

export const emptyAction: ActionRow = { text: '', due: '' };
export const emptyContingency: ContingencyRow = { if: '', then: '' };

export const beginNote = (prefill: NoteDraft, template: NoteTemplate, preferred: NoteForm | undefined): NoteState => ({
  form: hasOwnTemplate(template) ? 'project' : preferred === 'brief' ? 'brief' : 'iPass',
  state: prefill.state,
  summary: prefill.summary,
  actions: (prefill.actions ?? []).map(({ text, due }) => ({ text, due: due ?? '' })),
  contingencies: prefill.contingencies ?? [],
  sections: Object.fromEntries((prefill.sections ?? []).map(({ title, text }) => [title, text])),
});

export const beginSend = ({ acceptHours, mayAssign }: HandoffSettings): SendState => ({
  limit: acceptHours ?? 'none',
  at: '',
  assign: mayAssign,
});

const written = (text: string): boolean => text.trim() !== '';

const isAction = ({ text, owner }: ActionRow): boolean => written(text) || owner !== undefined;
const isContingency = (row: ContingencyRow): boolean => written(row.if) || written(row.then);

/** Findings at the rows as they are on the screen: a draft leaves empty rows out, and numbers the others anew. */
export function atRows(findings: readonly DraftFinding[], { actions, contingencies }: NoteState): readonly DraftFinding[] {
  const rows: Readonly<Record<string, readonly number[]>> = {
    actions: actions.flatMap((row, index) => (isAction(row) ? [index] : [])),
    contingencies: contingencies.flatMap((row, index) => (isContingency(row) ? [index] : [])),
  };
  return findings.map((finding) => {
    const [group = '', number] = finding.place.split('.');
    const row = rows[group]?.[Number(number)];
    return row === undefined ? finding : { ...finding, place: `${group}.${row}` };
  });
}

/** The note without its empty rows. */
export function toNote(note: NoteState, template: NoteTemplate): NoteDraft {
  const own = note.form === 'project';
  const actions = note.form !== 'brief' && (!own || template.actions);
  const contingencies = note.form !== 'brief' && (!own || template.contingencies);
  return {
    form: note.form,
    state: note.state,
    summary: own ? '' : note.summary,
    ...(actions && { actions: note.actions.filter(isAction).map(actionOf) }),
    ...(contingencies && { contingencies: note.contingencies.filter(isContingency) }),
    ...(own && {
      sections: template.sections
        .map(({ title }) => ({ title, text: note.sections[title] ?? '' }))
        .filter(({ text }) => written(text)),
    }),
  };
}

const actionOf = ({ text, owner, due }: ActionRow) => ({
  text,
  ...(owner && { ownerId: owner.target.id }),
  ...(due !== '' && { due }),
});

/** Whether there is anything in it to hand over. */
export const isWritten = ({ form, summary, sections }: NoteState): boolean =>
  form === 'project' ? Object.values(sections).some(written) : written(summary);

export function acceptByOf({ limit, at }: SendState): AcceptByRule | undefined {
  if (limit === 'none') return undefined;
  if (limit !== 'at') return { workingHours: limit };
  const moment = new Date(at);
  return Number.isNaN(moment.getTime()) ? undefined : { at: moment.toISOString() };
}

/** All but who and what, for one handoff or a shift. */
export const sendingOf = (send: SendState, settings: HandoffSettings) => {
  const acceptBy = acceptByOf(send);
  return {
    ...(acceptBy && { acceptBy }),
    ...(send.fallback && { fallback: send.fallback.target.id }),
    assignOnAccept: send.assign && settings.mayAssign,
  };
};

/** Undefined while nobody is chosen. */
export function toDraft(
  issueId: string,
  note: NoteState,
  send: SendState,
  template: NoteTemplate,
  settings: HandoffSettings,
): HandoffDraft | undefined {
  if (!send.to) return undefined;
  return { issueId, to: send.to.target, note: toNote(note, template), ...sendingOf(send, settings) };
}
