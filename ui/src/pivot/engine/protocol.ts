/** Made from the C# records by eng/protocol; not edited by hand. */

export type PartKind = 'counted' | 'noValue' | 'leftOut' | 'outside';
export type SourceKind = 'jql' | 'filter' | 'board' | 'sprint' | 'project' | 'epic' | 'version';
export type DatePeriod = 'day' | 'week' | 'month' | 'quarter' | 'year';
export type SeveralValues = 'each' | 'first' | 'last';
export type MeasureKind =
  | 'count'
  | 'sum'
  | 'average'
  | 'weightedAverage'
  | 'minimum'
  | 'maximum'
  | 'median'
  | 'distinct'
  | 'shareOfRow'
  | 'shareOfColumn'
  | 'shareOfTotal'
  | 'rate'
  | 'progress'
  | 'timeRate'
  | 'own'
  | 'children'
  | 'calculated';
export type ToneKind = 'heat' | 'traffic';
export type ChartKind = 'bar' | 'stacked' | 'line' | 'heat';
export type ColumnKind = 'field' | 'measure';
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
export type ExportFormat = 'csv' | 'xlsx' | 'html';
export type FieldKind =
  'text' | 'rich' | 'option' | 'person' | 'label' | 'sprint' | 'issue' | 'number' | 'duration' | 'date' | 'instant';
export type RowKind = 'total' | 'group' | 'issue' | 'more';
export type RowMark = 'outside' | 'parentMissing' | 'severalParents' | 'cycle';
export type LoadState = 'loading' | 'waiting' | 'stopped' | 'failed' | 'complete';
export type ParentEstimates = 'both' | 'children' | 'parent' | 'larger';
export type PivotReply =
  | Failed
  | Done
  | Welcome
  | SourcesFound
  | JqlChecked
  | FieldsListed
  | ValuesListed
  | ReportOpened
  | Loaded
  | GridRead
  | GridChanged
  | FoundInGrid
  | CellExplained
  | ChartRead
  | LedgerRead
  | ReportExported
  | LinkMade
  | LinkOpened
  | ReportsListed
  | ReportRead
  | PeopleFound
  | SettingsRead
  | PreferencesRead;
export type WhoKind = 'everyone' | 'people' | 'administrators';
export type Visibility = 'private' | 'public' | 'limited';
export type Right = 'view' | 'edit';
export type PivotRequest =
  | Hello
  | Cancel
  | FindSources
  | CheckJql
  | ListFields
  | ListValues
  | OpenReport
  | ChangeReport
  | CloseReport
  | StepLoad
  | StopLoad
  | GoOnLoading
  | Refresh
  | ReadGrid
  | Expand
  | ExpandTo
  | FindInGrid
  | ExplainCell
  | ReadChart
  | ReadLedger
  | ExportReport
  | MakeLink
  | OpenLink
  | ListReports
  | ReadReport
  | WriteReport
  | DeleteReport
  | TakeReport
  | FindPeople
  | ReadSettings
  | WriteSettings
  | WritePreferences;

export interface Cancel {
  kind: 'cancel';
  target: number;
  id: number;
}
export interface CellExplained {
  kind: 'cellExplained';
  story: CellStory;
  id: number;
}
export interface CellStory {
  title: string;
  figure: string;
  formula: string;
  issues: number;
  parts: CellPart[];
  jql?: string;
  notes: string[];
}
export interface CellPart {
  key: string;
  summary: string;
  part: PartKind;
  value: string;
  own: boolean;
  why?: string;
}
export interface ChangeReport {
  kind: 'changeReport';
  session: string;
  config: ReportConfig;
  id: number;
}
export interface ReportConfig {
  version: number;
  source: ReportSource;
  rows: LevelChoice[];
  tree: boolean;
  columns: LevelChoice[];
  measures: MeasureChoice[];
  fields: string[];
  filters: FilterChoice[];
  sort?: SortChoice;
  chart?: ChartChoice;
  hierarchy?: OwnLevel[];
  limit?: number;
  subtotals: boolean;
}
export interface ReportSource {
  kind: SourceKind;
  id?: string;
  jql?: string;
  board?: string;
}
export interface LevelChoice {
  field: string;
  period?: DatePeriod;
  several?: SeveralValues;
  top?: number;
}
export interface MeasureChoice {
  id: string;
  kind: MeasureKind;
  field?: string;
  other?: string;
  expression?: string;
  title?: string;
  tone?: ToneChoice;
}
export interface ToneChoice {
  kind: ToneKind;
  amber?: number;
  green?: number;
}
export interface FilterChoice {
  field: string;
  values?: string[];
  not: boolean;
  from?: string;
  to?: string;
}
export interface SortChoice {
  column: string;
  descending: boolean;
}
export interface ChartChoice {
  kind: ChartKind;
  measure?: string;
}
export interface OwnLevel {
  issueTypes: string[];
  linkType: string;
  outward: boolean;
}
export interface ChartRead {
  kind: 'chartRead';
  chart: ChartView;
  id: number;
}
export interface ChartView {
  measure: string;
  categories: string[];
  series: ChartSeries[];
  hidden: number;
}
export interface ChartSeries {
  name: string;
  values: number[];
  texts: string[];
}
export interface CheckJql {
  kind: 'checkJql';
  jql: string;
  id: number;
}
export interface CloseReport {
  kind: 'closeReport';
  session: string;
  id: number;
}
export interface DeleteReport {
  kind: 'deleteReport';
  reportId: string;
  id: number;
}
export interface Done {
  kind: 'done';
  id: number;
}
export interface Expand {
  kind: 'expand';
  session: string;
  row: string;
  expanded: boolean;
  id: number;
}
export interface ExpandTo {
  kind: 'expandTo';
  session: string;
  level: number;
  id: number;
}
export interface ExplainCell {
  kind: 'explainCell';
  session: string;
  row: string;
  column?: string;
  id: number;
}
export interface ExportReport {
  kind: 'exportReport';
  session: string;
  format: ExportFormat;
  name: string;
  id: number;
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
export interface FieldView {
  id: string;
  name: string;
  kind: FieldKind;
  several: boolean;
  custom: boolean;
  groups: boolean;
  measures: MeasureKind[];
  shows: boolean;
}
export interface FieldsListed {
  kind: 'fieldsListed';
  fields: FieldView[];
  id: number;
}
export interface FindInGrid {
  kind: 'findInGrid';
  session: string;
  text: string;
  id: number;
}
export interface FindPeople {
  kind: 'findPeople';
  text: string;
  accountIds?: string[];
  id: number;
}
export interface FindSources {
  kind: 'findSources';
  of: SourceKind;
  text: string;
  within?: string;
  id: number;
}
export interface FoundInGrid {
  kind: 'foundInGrid';
  grid: GridShape;
  rows: number[];
  id: number;
}
export interface GridShape {
  revision: number;
  rows: number;
  headerRows: number;
  columns: GridColumn[];
  levels: string[];
  columnsHidden: number;
  notes: string[];
}
export interface GridColumn {
  id: string;
  kind: ColumnKind;
  labels: string[];
  total: boolean;
  numbers: boolean;
  hint?: string;
}
export interface GoOnLoading {
  kind: 'goOnLoading';
  session: string;
  limit?: number;
  id: number;
}
export interface GridChanged {
  kind: 'gridChanged';
  grid: GridShape;
  id: number;
}
export interface GridRead {
  kind: 'gridRead';
  window: GridWindow;
  id: number;
}
export interface GridWindow {
  revision: number;
  firstRow: number;
  firstColumn: number;
  rows: GridRow[];
  columns: number;
  texts: string[];
  tones: number[];
}
export interface GridRow {
  id: string;
  kind: RowKind;
  depth: number;
  label: string;
  parts: number;
  expanded: boolean;
  key?: string;
  issueType?: string;
  issueTypeIcon?: string;
  done: boolean;
  marks?: RowMark[];
}
export interface Hello {
  kind: 'hello';
  zoneStarts?: number[];
  zoneOffsets?: number[];
  siteUrl?: string;
  id: number;
}
export interface IssueTypeView {
  id: string;
  name: string;
  level: number;
}
export interface JqlChecked {
  kind: 'jqlChecked';
  count?: number;
  message?: string;
  at?: number;
  id: number;
}
export interface LedgerLine {
  method: string;
  path: string;
  status: number;
  bytes: number;
  milliseconds: number;
}
export interface LedgerRead {
  kind: 'ledgerRead';
  lines: LedgerLine[];
  requests: number;
  bytes: number;
  id: number;
}
export interface LinkMade {
  kind: 'linkMade';
  fragment: string;
  id: number;
}
export interface LinkOpened {
  kind: 'linkOpened';
  config: ReportConfig;
  notes: string[];
  id: number;
}
export interface LinkTypeView {
  id: string;
  name: string;
  outward: string;
  inward: string;
}
export interface ListFields {
  kind: 'listFields';
  id: number;
}
export interface ListReports {
  kind: 'listReports';
  all: boolean;
  id: number;
}
export interface ListValues {
  kind: 'listValues';
  session: string;
  field: string;
  id: number;
}
export interface LoadView {
  state: LoadState;
  issues: number;
  expected?: number;
  unseen: number;
  outside: number;
  limit: number;
  limitReached: boolean;
  requests: number;
  bytes: number;
  milliseconds: number;
  waitSeconds?: number;
  problem?: Problem;
}
export interface Loaded {
  kind: 'loaded';
  load: LoadView;
  grid?: GridShape;
  id: number;
}
export interface MakeLink {
  kind: 'makeLink';
  config: ReportConfig;
  id: number;
}
export interface OpenLink {
  kind: 'openLink';
  fragment: string;
  id: number;
}
export interface OpenReport {
  kind: 'openReport';
  config: ReportConfig;
  id: number;
}
export interface PeopleFound {
  kind: 'peopleFound';
  people: PersonView[];
  id: number;
}
export interface PersonView {
  accountId: string;
  name: string;
  avatar?: string;
}
export interface PivotPreferences {
  fields?: string[];
  widths?: {
    [k: string]: number;
  };
  compact: boolean;
  lastSource?: ReportSource;
}
export interface Welcome {
  kind: 'welcome';
  version: string;
  me: PersonView;
  standing: PivotStanding;
  preferences: PivotPreferences;
  id: number;
}
export interface PivotStanding {
  settings: PivotSettings;
  administrator: boolean;
  mayUse: boolean;
  mayPublish: boolean;
  enforced: boolean;
  groupsOffered: boolean;
}
export interface PivotSettings {
  mayUse?: Who;
  mayPublish?: Who;
  hierarchy?: OwnLevel[];
  parentEstimates: ParentEstimates;
  oneEstimate: boolean;
  sessionData: boolean;
  mostIssues: number;
}
export interface Who {
  kind: WhoKind;
  people?: string[];
}
export interface SourcesFound {
  kind: 'sourcesFound';
  sources: SourceView[];
  within: SourceView[];
  id: number;
}
export interface SourceView {
  source: ReportSource;
  name: string;
  detail: string;
}
export interface ValuesListed {
  kind: 'valuesListed';
  values: ValueView[];
  id: number;
}
export interface ValueView {
  id: string;
  label: string;
  issues: number;
}
export interface ReportOpened {
  kind: 'reportOpened';
  session: string;
  config: ReportConfig;
  sourceName: string;
  notes: string[];
  load: LoadView;
  grid: GridShape;
  id: number;
}
export interface ReportExported {
  kind: 'reportExported';
  fileName: string;
  mediaType: string;
  text?: string;
  base64?: string;
  id: number;
}
export interface ReportsListed {
  kind: 'reportsListed';
  reports: ReportSummary[];
  people: PersonView[];
  id: number;
}
export interface ReportSummary {
  id: string;
  name: string;
  owner: string;
  visibility: Visibility;
  source: SourceKind;
  changed: string;
  myRight?: Right;
}
export interface ReportRead {
  kind: 'reportRead';
  report: SavedReport;
  people: PersonView[];
  id: number;
}
export interface SavedReport {
  id: string;
  version: number;
  name: string;
  owner: string;
  sharing: Sharing;
  config: ReportConfig;
  created: string;
  changed: string;
  myRight: Right;
}
export interface Sharing {
  visibility: Visibility;
  everyone: Right;
  people?: Share[];
}
export interface Share {
  accountId: string;
  right: Right;
}
export interface SettingsRead {
  kind: 'settingsRead';
  standing: PivotStanding;
  issueTypes: IssueTypeView[];
  linkTypes: LinkTypeView[];
  people: PersonView[];
  id: number;
}
export interface PreferencesRead {
  kind: 'preferencesRead';
  preferences: PivotPreferences;
  id: number;
}
export interface StepLoad {
  kind: 'stepLoad';
  session: string;
  budgetMs: number;
  id: number;
}
export interface StopLoad {
  kind: 'stopLoad';
  session: string;
  id: number;
}
export interface Refresh {
  kind: 'refresh';
  session: string;
  id: number;
}
export interface ReadGrid {
  kind: 'readGrid';
  session: string;
  firstRow: number;
  rows: number;
  firstColumn: number;
  columns: number;
  id: number;
}
export interface ReadChart {
  kind: 'readChart';
  session: string;
  id: number;
}
export interface ReadLedger {
  kind: 'readLedger';
  session: string;
  id: number;
}
export interface ReadReport {
  kind: 'readReport';
  reportId: string;
  id: number;
}
export interface WriteReport {
  kind: 'writeReport';
  name: string;
  config: ReportConfig;
  sharing: Sharing;
  reportId?: string;
  version?: number;
  id: number;
}
export interface TakeReport {
  kind: 'takeReport';
  reportId: string;
  id: number;
}
export interface ReadSettings {
  kind: 'readSettings';
  id: number;
}
export interface WriteSettings {
  kind: 'writeSettings';
  settings: PivotSettings;
  id: number;
}
export interface WritePreferences {
  kind: 'writePreferences';
  preferences: PivotPreferences;
  id: number;
}
