import type * as engine from '../../engine/core';
import type { PivotReply, PivotRequest } from './protocol';

/** Which reply answers which request where all goes well. */
// A type and not an interface: only a type is a record of strings as well.
type Answers = {
  hello: 'welcome';
  cancel: 'done';
  findSources: 'sourcesFound';
  checkJql: 'jqlChecked';
  listFields: 'fieldsListed';
  listValues: 'valuesListed';
  openReport: 'reportOpened';
  changeReport: 'reportOpened';
  closeReport: 'done';
  stepLoad: 'loaded';
  stopLoad: 'loaded';
  goOnLoading: 'loaded';
  refresh: 'loaded';
  readGrid: 'gridRead';
  expand: 'gridChanged';
  expandTo: 'gridChanged';
  findInGrid: 'foundInGrid';
  explainCell: 'cellExplained';
  readChart: 'chartRead';
  readLedger: 'ledgerRead';
  exportReport: 'reportExported';
  makeLink: 'linkMade';
  openLink: 'linkOpened';
  listReports: 'reportsListed';
  readReport: 'reportRead';
  writeReport: 'reportRead';
  deleteReport: 'done';
  takeReport: 'reportRead';
  findPeople: 'peopleFound';
  readSettings: 'settingsRead';
  writeSettings: 'settingsRead';
  writePreferences: 'preferencesRead';
};

export interface PivotProtocol {
  request: PivotRequest;
  reply: PivotReply;
  answers: Answers;
}

export type Core = engine.Core<PivotProtocol>;
export type Question = engine.Question<PivotProtocol>;
export type AskOptions = engine.AskOptions<PivotProtocol>;
export type AnswerTo<K extends PivotRequest['kind']> = engine.AnswerTo<PivotProtocol, K>;
export type Failed = engine.ReplyOf<PivotProtocol, 'failed'>;
