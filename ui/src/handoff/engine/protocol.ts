/** Made from the C# records by eng/protocol; not edited by hand. */

export type HandoffState = 'pending' | 'accepted' | 'declined' | 'withdrawn' | 'expired';
export type AnswerReason =
  | 'notMine'
  | 'noTime'
  | 'offShift'
  | 'noteUnclear'
  | 'noAccess'
  | 'sentByMistake'
  | 'doneAlready'
  | 'other'
  | 'teamDeleted';
export type CardAge = 'fresh' | 'old' | 'veryOld';
export type TargetKind = 'person' | 'team' | 'role' | 'shift';
export type NoteForm = 'iPass' | 'brief' | 'project';
export type WorkState = 'onTrack' | 'watch' | 'atRisk';
export type ErrorCode =
  | 'unauthorized'
  | 'missingScope'
  | 'forbidden'
  | 'notFound'
  | 'conflict'
  | 'titleTaken'
  | 'invalid'
  | 'tooLarge'
  | 'rateLimited'
  | 'unavailable'
  | 'contractBroken'
  | 'outcomeUnknown'
  | 'cancelled'
  | 'internal'
  | 'badUsage'
  | 'rowsMissing'
  | 'rowsTooMany'
  | 'rowsUnreadable'
  | 'titleEmpty'
  | 'titleTooLong'
  | 'titleCharacters'
  | 'titleDuplicate'
  | 'variableMissing'
  | 'variableUnknown'
  | 'variableType'
  | 'variableBroken'
  | 'labelInvalid'
  | 'personUnknown'
  | 'parentElsewhere'
  | 'templateUnreadable'
  | 'templateDraft'
  | 'templateMalformed'
  | 'templateTooLarge'
  | 'destinationForbidden'
  | 'editedSince'
  | 'runUnknown'
  | 'presetInvalid'
  | 'receiverInactive'
  | 'receiverForbidden'
  | 'receiverSelf'
  | 'issueGone'
  | 'issuePending'
  | 'handoffClosed'
  | 'serviceProject'
  | 'queueFull'
  | 'workLimit'
  | 'noteEmpty'
  | 'noteTooLong'
  | 'teamInvalid'
  | 'reportBroken'
  | 'reportClosed'
  | 'referenceFollowsPlace'
  | 'fidelityDiffers';
export type StatusColour = 'new' | 'indeterminate' | 'done';
export type HandoffReply =
  | Failed
  | Done
  | Welcome
  | QueueOpened
  | QueueUnchanged
  | IssueTaken
  | IssuesFound
  | ReceiversFound
  | OpenRead
  | HistoryRead
  | HandoffOpened
  | IssueOpened
  | ChangesRead
  | DraftChecked
  | ShiftShown
  | ShiftsListed
  | TeamsRead
  | TemplateRead
  | SettingsRead
  | Measured
  | Progressed;
export type ReplyStyle = 'reply' | 'edit';
export type ShiftRowState = 'waiting' | 'sent' | 'failed' | 'skipped';
export type HandoffRequest =
  | Hello
  | Cancel
  | OpenQueue
  | PollQueue
  | MoveIssue
  | UndoMove
  | AddToQueue
  | RemoveFromQueue
  | TakeNext
  | FindIssues
  | FindReceivers
  | ReadOpen
  | ReadHistory
  | OpenHandoff
  | OpenIssue
  | ReadChanges
  | CheckDraft
  | SendHandoff
  | AnswerOne
  | PrepareShift
  | PreviewShift
  | StartShift
  | StepShift
  | ResumeShift
  | CancelShift
  | ListShifts
  | ReadTeams
  | WriteTeam
  | RemoveTeam
  | ReadTemplate
  | WriteTemplate
  | ReadSettings
  | WriteSettings
  | WritePreferences
  | Measure;

export interface AcceptByRule {
  workingHours?: number;
  at?: string;
}
export interface AddToQueue {
  kind: 'addToQueue';
  queue: string;
  issueIds?: string[];
  jql?: string;
  keys?: string;
  id: number;
}
export interface AnswerOne {
  kind: 'answerOne';
  handoffId: string;
  answer: HandoffState;
  text?: string;
  reason?: AnswerReason;
  overAssignee: boolean;
  id: number;
}
export interface Cancel {
  kind: 'cancel';
  target: number;
  id: number;
}
export interface CancelShift {
  kind: 'cancelShift';
  runId: string;
  id: number;
}
export interface ChangeView {
  at: string;
  by?: PersonView;
  what: string;
  from?: string;
  to?: string;
}
export interface PersonView {
  accountId: string;
  name?: string;
  avatarUrl?: string;
  active: boolean;
}
export interface ChangesRead {
  kind: 'changesRead';
  changes: ChangeView[];
  id: number;
}
export interface CheckDraft {
  kind: 'checkDraft';
  draft: HandoffDraft;
  id: number;
}
export interface HandoffDraft {
  issueId: string;
  to: HandoffTarget;
  note: NoteDraft;
  acceptBy?: AcceptByRule;
  fallback?: string;
  assignOnAccept: boolean;
}
export interface HandoffTarget {
  kind: TargetKind;
  id: string;
}
export interface NoteDraft {
  form: NoteForm;
  state: WorkState;
  summary: string;
  actions?: NoteAction[];
  contingencies?: NoteContingency[];
  sections?: NoteSection[];
}
export interface NoteAction {
  text: string;
  ownerId?: string;
  due?: string;
}
export interface NoteContingency {
  if: string;
  then: string;
}
export interface NoteSection {
  title: string;
  text: string;
}
export interface Done {
  kind: 'done';
  id: number;
}
export interface DraftChecked {
  kind: 'draftChecked';
  findings: DraftFinding[];
  length: number;
  mostLength: number;
  id: number;
}
export interface DraftFinding {
  place: string;
  stops: boolean;
  problem: Problem;
}
export interface Problem {
  code: ErrorCode;
  message: string;
  wayOut?: string;
  retryAfterSeconds?: number;
}
export interface Failed {
  kind: 'failed';
  problem: Problem;
  id: number;
}
export interface FindIssues {
  kind: 'findIssues';
  text?: string;
  jql?: string;
  id: number;
}
export interface FindReceivers {
  kind: 'findReceivers';
  text: string;
  issueIds: string[];
  peopleOnly: boolean;
  id: number;
}
export interface HandoffMoment {
  at: string;
  state: HandoffState;
  by?: string;
  reason?: AnswerReason;
  to?: HandoffTarget;
}
export interface HandoffOpened {
  kind: 'handoffOpened';
  handoff: HandoffView;
  id: number;
}
export interface HandoffView {
  row: HandoffRow;
  timeline: TimelineEntry[];
  mayAccept: boolean;
  mayWithdraw: boolean;
  bounces: number;
  assigneeNow?: PersonView;
  owed?: Problem;
}
export interface HandoffRow {
  record: HandoffRecord;
  issue: IssueView;
  from: PersonView;
  to: TargetView;
  note?: NoteView;
}
export interface HandoffRecord {
  id: string;
  version: number;
  issueId: string;
  from: string;
  to: HandoffTarget;
  state: HandoffState;
  created: string;
  acceptBy?: string;
  fallback?: string;
  acceptedBy?: string;
  closed?: string;
  reason?: AnswerReason;
  batch?: string;
  assignOnAccept: boolean;
  outbox: HandoffOutbox;
  story: HandoffMoment[];
}
export interface HandoffOutbox {
  noteComment?: string;
  noteBare: boolean;
  passedOwed: boolean;
  passedComment?: string;
  replyOwed: boolean;
  replyComment?: string;
  assigneeOwed: boolean;
  assigneeSettled: boolean;
  claimedBy?: string;
  claimKey?: string;
  claimedUntil?: string;
}
export interface IssueView {
  issueId: string;
  key?: string;
  summary?: string;
  status?: string;
  colour?: StatusColour;
  assignee?: PersonView;
  priority?: string;
  due?: string;
  sla?: string;
  webPath?: string;
}
export interface TargetView {
  target: HandoffTarget;
  name?: string;
  person?: PersonView;
}
export interface NoteView {
  state?: WorkState;
  sections: NoteSection[];
  actions: NoteActionView[];
  contingencies: NoteContingency[];
  author?: PersonView;
  written?: string;
  bare: boolean;
}
export interface NoteActionView {
  text: string;
  owner?: PersonView;
  due?: string;
}
export interface TimelineEntry {
  at: string;
  state: HandoffState;
  by?: PersonView;
  text?: string;
  to?: TargetView;
  reason?: AnswerReason;
}
export interface HandoffPreferences {
  columns?: string[];
  workLimit?: number;
  form?: NoteForm;
  queue?: string;
}
export interface Welcome {
  kind: 'welcome';
  version: string;
  me: PersonView;
  settings: HandoffSettings;
  preferences: HandoffPreferences;
  myTeams: Team[];
  waiting: number;
  journalLasts: boolean;
  id: number;
}
export interface HandoffSettings {
  mayAssign: boolean;
  searchable: boolean;
  replies: ReplyStyle;
  acceptHours?: number;
  agingDays: number;
}
export interface Team {
  id: string;
  version: number;
  kind: TargetKind;
  name: string;
  members: TeamMember[];
  leads: string[];
}
export interface TeamMember {
  accountId: string;
  timeZone?: string;
  hours?: WorkingHours[];
}
export interface WorkingHours {
  day: number;
  from: number;
  to: number;
}
export interface QueueOpened {
  kind: 'queueOpened';
  queue: QueueView;
  id: number;
}
export interface QueueView {
  queue: string;
  version: number;
  rows: QueueRow[];
  inWork: number;
  workLimit?: number;
  askAgainMs: number;
  canUndo: boolean;
  note?: string;
  mostItems: number;
}
export interface QueueRow {
  issue: IssueView;
  since: string;
  age: CardAge;
  handoff?: HandoffRecord;
}
export interface QueueUnchanged {
  kind: 'queueUnchanged';
  askAgainMs: number;
  id: number;
}
export interface IssueTaken {
  kind: 'issueTaken';
  issue: IssueView;
  queue: QueueView;
  id: number;
}
export interface IssuesFound {
  kind: 'issuesFound';
  issues: IssueView[];
  id: number;
}
export interface ReceiversFound {
  kind: 'receiversFound';
  receivers: TargetView[];
  id: number;
}
export interface OpenRead {
  kind: 'openRead';
  incoming: HandoffRow[];
  outgoing: HandoffRow[];
  id: number;
}
export interface HistoryRead {
  kind: 'historyRead';
  rows: HandoffRow[];
  cursor?: string;
  id: number;
}
export interface IssueOpened {
  kind: 'issueOpened';
  issue: IssueView;
  handoff?: HandoffView;
  refusal?: Problem;
  template: NoteTemplate;
  prefill: NoteDraft;
  id: number;
}
export interface NoteTemplate {
  name: string;
  sections: TemplateSection[];
  actions: boolean;
  contingencies: boolean;
}
export interface TemplateSection {
  title: string;
  hint?: string;
  required: boolean;
}
export interface ShiftShown {
  kind: 'shiftShown';
  shift: ShiftView;
  id: number;
}
export interface ShiftView {
  runId?: string;
  rows: ShiftRowView[];
  sent: number;
  failed: number;
  waiting: number;
  finished: boolean;
  started?: string;
  secondsLeft?: number;
}
export interface ShiftRowView {
  issue: IssueView;
  to?: TargetView;
  state: ShiftRowState;
  findings: DraftFinding[];
  prefill?: NoteDraft;
  handoff?: string;
  problem?: Problem;
}
export interface ShiftsListed {
  kind: 'shiftsListed';
  shifts: ShiftView[];
  id: number;
}
export interface TeamsRead {
  kind: 'teamsRead';
  teams: Team[];
  people: PersonView[];
  id: number;
}
export interface TemplateRead {
  kind: 'templateRead';
  template: NoteTemplate;
  ofProject: boolean;
  mayWrite: boolean;
  id: number;
}
export interface SettingsRead {
  kind: 'settingsRead';
  settings: HandoffSettings;
  id: number;
}
export interface Measured {
  kind: 'measured';
  measures: MeasuresView;
  id: number;
}
export interface MeasuresView {
  sent: number;
  accepted: number;
  declined: number;
  withdrawn: number;
  expired: number;
  pending: number;
  medianHoursToAccept?: number;
  bounceRate?: number;
  pendingByAge: number[];
  acceptHours: number[];
  byWeek: MeasuredWeek[];
}
export interface MeasuredWeek {
  week: string;
  sent: number;
  bounced: number;
}
export interface Progressed {
  kind: 'progressed';
  done: number;
  total: number;
  id: number;
}
export interface Hello {
  kind: 'hello';
  siteUrl?: string;
  id: number;
}
export interface OpenQueue {
  kind: 'openQueue';
  queue: string;
  columns?: string[];
  id: number;
}
export interface PollQueue {
  kind: 'pollQueue';
  queue: string;
  id: number;
}
export interface MoveIssue {
  kind: 'moveIssue';
  queue: string;
  issueId: string;
  after?: string;
  id: number;
}
export interface UndoMove {
  kind: 'undoMove';
  queue: string;
  id: number;
}
export interface RemoveFromQueue {
  kind: 'removeFromQueue';
  queue: string;
  issueIds: string[];
  id: number;
}
export interface TakeNext {
  kind: 'takeNext';
  queue: string;
  id: number;
}
export interface ReadOpen {
  kind: 'readOpen';
  id: number;
}
export interface ReadHistory {
  kind: 'readHistory';
  state?: HandoffState;
  person?: string;
  team?: string;
  since?: string;
  cursor?: string;
  id: number;
}
export interface OpenHandoff {
  kind: 'openHandoff';
  handoffId: string;
  id: number;
}
export interface OpenIssue {
  kind: 'openIssue';
  issueId: string;
  id: number;
}
export interface ReadChanges {
  kind: 'readChanges';
  handoffId: string;
  id: number;
}
export interface SendHandoff {
  kind: 'sendHandoff';
  draft: HandoffDraft;
  id: number;
}
export interface PrepareShift {
  kind: 'prepareShift';
  queue?: string;
  jql?: string;
  keys?: string;
  id: number;
}
export interface PreviewShift {
  kind: 'previewShift';
  draft: ShiftDraft;
  id: number;
}
export interface ShiftDraft {
  to: HandoffTarget;
  rows: ShiftRow[];
  shared?: NoteDraft;
  acceptBy?: AcceptByRule;
  fallback?: string;
  assignOnAccept: boolean;
}
export interface ShiftRow {
  issueId: string;
  to?: HandoffTarget;
  note?: NoteDraft;
}
export interface StartShift {
  kind: 'startShift';
  draft: ShiftDraft;
  id: number;
}
export interface StepShift {
  kind: 'stepShift';
  runId: string;
  budgetMs: number;
  id: number;
}
export interface ResumeShift {
  kind: 'resumeShift';
  runId: string;
  id: number;
}
export interface ListShifts {
  kind: 'listShifts';
  id: number;
}
export interface ReadTeams {
  kind: 'readTeams';
  id: number;
}
export interface WriteTeam {
  kind: 'writeTeam';
  teamId?: string;
  team: SaveTeam;
  id: number;
}
export interface SaveTeam {
  kind: TargetKind;
  name: string;
  members: TeamMember[];
  leads: string[];
  version?: number;
}
export interface RemoveTeam {
  kind: 'removeTeam';
  teamId: string;
  id: number;
}
export interface ReadTemplate {
  kind: 'readTemplate';
  projectId: string;
  id: number;
}
export interface WriteTemplate {
  kind: 'writeTemplate';
  projectId: string;
  template?: NoteTemplate;
  id: number;
}
export interface ReadSettings {
  kind: 'readSettings';
  id: number;
}
export interface WriteSettings {
  kind: 'writeSettings';
  settings: HandoffSettings;
  id: number;
}
export interface WritePreferences {
  kind: 'writePreferences';
  preferences: HandoffPreferences;
  id: number;
}
export interface Measure {
  kind: 'measure';
  team?: string;
  days: number;
  id: number;
}
