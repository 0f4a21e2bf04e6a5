/** Made from the C# records by eng/protocol; not edited by hand. */

export type RowSource = 'lines' | 'table' | 'csv' | 'pattern';
export type ConflictRule = 'stop' | 'skip' | 'number' | 'reuse';
export type RowPlan = 'create' | 'skip' | 'reuse' | 'blocked';
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
export type CoreReply =
  | Failed
  | Done
  | Welcome
  | PagesFound
  | SpacesFound
  | TemplateRead
  | RowFileRead
  | Previewed
  | RunStarted
  | Stepped
  | RunsListed
  | ReportRead
  | ReportExported
  | PreferencesLoaded
  | Progressed;
export type RunState = 'running' | 'done' | 'cancelled' | 'interrupted' | 'undoing' | 'undone';
export type RowStatus =
  'waiting' | 'creating' | 'created' | 'reused' | 'skipped' | 'failed' | 'unknown' | 'undone' | 'kept';
export type Fidelity = 'notChecked' | 'same' | 'differs';
export type CoreRequest =
  | Hello
  | Cancel
  | SearchPages
  | SearchSpaces
  | ReadTemplate
  | ReadRowFile
  | PreviewDraft
  | StartRun
  | StepRun
  | CancelRun
  | ResumeRun
  | UndoRun
  | ListRuns
  | ReadReport
  | ExportReport
  | ForgetRun
  | SavePreset
  | DeletePreset
  | LoadPreferences
  | SavePreferences;

export interface Cancel {
  kind: 'cancel';
  target: number;
  id: number;
}
export interface CancelRun {
  kind: 'cancelRun';
  runId: string;
  id: number;
}
export interface CloneDestination {
  spaceId: string;
  spaceKey: string;
  parentId?: string;
}
export interface CloneDraft {
  templateId: string;
  destination?: CloneDestination;
  rows: RowInput;
  titlePattern?: string;
  variables: {
    [k: string]: string;
  };
  extraLabels: string[];
  indexTitle?: string;
  overrides: RowOverride[];
  options: CloneOptions;
}
export interface RowInput {
  source: RowSource;
  text: string;
}
export interface RowOverride {
  number: number;
  title?: string;
  onConflict?: ConflictRule;
  skip: boolean;
}
export interface CloneOptions {
  labels: boolean;
  attachments: boolean;
  properties: boolean;
  restrictions: boolean;
  children: boolean;
  draftsFirst: boolean;
  indexPage: boolean;
  readBack: boolean;
  keepLinks: boolean;
  onConflict: ConflictRule;
}
export interface ClonePreset {
  name: string;
  draft: CloneDraft;
}
export interface ClonePreview {
  planId: string;
  columns: string[];
  rows: PreviewRow[];
  totalRows: number;
  pages: number;
  skipped: number;
  reused: number;
  blocked: number;
  findings: PreviewFinding[];
  writes: number;
  reads: number;
  points: number;
  secondsExpected?: number;
  destinationTitle: string;
  indexTitle?: string;
  canStart: boolean;
}
export interface PreviewRow {
  number: number;
  title: string;
  plan: RowPlan;
  note?: string;
  labels: string[];
  parentTitle: string;
  pages: number;
  findings: PreviewFinding[];
}
export interface PreviewFinding {
  code: ErrorCode;
  message: string;
  wayOut?: string;
  row?: number;
  field?: string;
  webPath?: string;
  fix?: FindingFix;
  stops: boolean;
}
export interface FindingFix {
  label: string;
  override: RowOverride;
}
export interface ClonerPreferences {
  templateId?: string;
  spaceId?: string;
  parentId?: string;
  source?: RowSource;
  options?: CloneOptions;
}
export interface Failed {
  kind: 'failed';
  problem: Problem;
  id: number;
}
export interface Problem {
  code: ErrorCode;
  message: string;
  wayOut?: string;
  retryAfterSeconds?: number;
}
export interface Done {
  kind: 'done';
  id: number;
}
export interface Welcome {
  kind: 'welcome';
  version: string;
  accountId: string;
  displayName: string;
  journalLasts: boolean;
  mostRows: number;
  id: number;
}
export interface PagesFound {
  kind: 'pagesFound';
  pages: FoundPage[];
  id: number;
}
export interface FoundPage {
  id: string;
  title: string;
  spaceId: string;
  spaceKey: string;
  spaceName: string;
  webPath?: string;
}
export interface SpacesFound {
  kind: 'spacesFound';
  spaces: FoundSpace[];
  id: number;
}
export interface FoundSpace {
  id: string;
  key: string;
  name: string;
}
export interface TemplateRead {
  kind: 'templateRead';
  template: TemplateView;
  id: number;
}
export interface TemplateView {
  id: string;
  title: string;
  spaceId: string;
  spaceKey: string;
  spaceName: string;
  parentId?: string;
  parentTitle?: string;
  webPath?: string;
  labels: string[];
  attachments: number;
  children: number;
  macros: number;
  restricted: boolean;
  variables: TemplateVariable[];
  references: TemplateReference[];
  rowFiles: RowFile[];
  presets: ClonePreset[];
}
export interface TemplateVariable {
  name: string;
  type: string;
  uses: number;
  places: string[];
}
export interface TemplateReference {
  kind: string;
  text: string;
  advice: string;
}
export interface RowFile {
  attachmentId: string;
  name: string;
  bytes: number;
}
export interface RowFileRead {
  kind: 'rowFileRead';
  text: string;
  id: number;
}
export interface Previewed {
  kind: 'previewed';
  preview: ClonePreview;
  id: number;
}
export interface RunStarted {
  kind: 'runStarted';
  progress: RunProgress;
  rows: RunRow[];
  id: number;
}
export interface RunProgress {
  runId: string;
  state: RunState;
  done: number;
  total: number;
  failed: number;
  pagesPerMinute: number;
  secondsLeft?: number;
  phase: string;
  stopped?: Problem;
}
export interface RunRow {
  number: number;
  title: string;
  status: RowStatus;
  pageId?: string;
  webPath?: string;
  problem?: Problem;
  fidelity: Fidelity;
  differences: string[];
}
export interface Stepped {
  kind: 'stepped';
  progress: RunProgress;
  changed: RunRow[];
  finished: boolean;
  id: number;
}
export interface RunsListed {
  kind: 'runsListed';
  runs: RunSummary[];
  id: number;
}
export interface RunSummary {
  runId: string;
  startedAt: string;
  templateTitle: string;
  state: RunState;
  total: number;
  created: number;
  failed: number;
}
export interface ReportRead {
  kind: 'reportRead';
  report: RunReport;
  id: number;
}
export interface RunReport {
  summary: RunSummary;
  rows: RunRow[];
  undoable: number;
  indexWebPath?: string;
  writes: number;
  reads: number;
}
export interface ReportExported {
  kind: 'reportExported';
  fileName: string;
  csv: string;
  id: number;
}
export interface PreferencesLoaded {
  kind: 'preferencesLoaded';
  preferences: ClonerPreferences;
  id: number;
}
export interface Progressed {
  kind: 'progressed';
  done: number;
  total: number;
  phase: string;
  id: number;
}
export interface Hello {
  kind: 'hello';
  id: number;
}
export interface SearchPages {
  kind: 'searchPages';
  text: string;
  spaceKey?: string;
  id: number;
}
export interface SearchSpaces {
  kind: 'searchSpaces';
  text: string;
  id: number;
}
export interface ReadTemplate {
  kind: 'readTemplate';
  pageId: string;
  id: number;
}
export interface ReadRowFile {
  kind: 'readRowFile';
  templateId: string;
  attachmentId: string;
  id: number;
}
export interface PreviewDraft {
  kind: 'previewDraft';
  draft: CloneDraft;
  id: number;
}
export interface StartRun {
  kind: 'startRun';
  planId: string;
  id: number;
}
export interface StepRun {
  kind: 'stepRun';
  runId: string;
  budgetMs: number;
  id: number;
}
export interface ResumeRun {
  kind: 'resumeRun';
  runId: string;
  id: number;
}
export interface UndoRun {
  kind: 'undoRun';
  runId: string;
  id: number;
}
export interface ListRuns {
  kind: 'listRuns';
  id: number;
}
export interface ReadReport {
  kind: 'readReport';
  runId: string;
  id: number;
}
export interface ExportReport {
  kind: 'exportReport';
  runId: string;
  id: number;
}
export interface ForgetRun {
  kind: 'forgetRun';
  runId: string;
  id: number;
}
export interface SavePreset {
  kind: 'savePreset';
  templateId: string;
  preset: ClonePreset;
  id: number;
}
export interface DeletePreset {
  kind: 'deletePreset';
  templateId: string;
  name: string;
  id: number;
}
export interface LoadPreferences {
  kind: 'loadPreferences';
  id: number;
}
export interface SavePreferences {
  kind: 'savePreferences';
  preferences: ClonerPreferences;
  id: number;
}
