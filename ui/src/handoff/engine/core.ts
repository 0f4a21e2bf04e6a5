import type * as engine from '../../engine/core';
import type { HandoffReply, HandoffRequest } from './protocol';

/** Which reply answers which request where all goes well. */
// A type and not an interface: only a type is a record of strings as well.
type Answers = {
  hello: 'welcome';
  cancel: 'done';
  openQueue: 'queueOpened';
  pollQueue: 'queueOpened' | 'queueUnchanged';
  moveIssue: 'queueOpened';
  undoMove: 'queueOpened';
  addToQueue: 'queueOpened';
  removeFromQueue: 'queueOpened';
  takeNext: 'issueTaken';
  findIssues: 'issuesFound';
  findReceivers: 'receiversFound';
  readOpen: 'openRead';
  readHistory: 'historyRead';
  openHandoff: 'handoffOpened';
  openIssue: 'issueOpened';
  readChanges: 'changesRead';
  checkDraft: 'draftChecked';
  sendHandoff: 'handoffOpened';
  answerOne: 'handoffOpened';
  prepareShift: 'shiftShown';
  previewShift: 'shiftShown';
  startShift: 'shiftShown';
  stepShift: 'shiftShown';
  resumeShift: 'shiftShown';
  cancelShift: 'shiftShown';
  listShifts: 'shiftsListed';
  readTeams: 'teamsRead';
  writeTeam: 'teamsRead';
  removeTeam: 'teamsRead';
  readTemplate: 'templateRead';
  writeTemplate: 'templateRead';
  readSettings: 'settingsRead';
  writeSettings: 'settingsRead';
  writePreferences: 'done';
  measure: 'measured';
};

export interface HandoffProtocol {
  request: HandoffRequest;
  reply: HandoffReply;
  answers: Answers;
}

export type Core = engine.Core<HandoffProtocol>;
export type Question = engine.Question<HandoffProtocol>;
export type AskOptions = engine.AskOptions<HandoffProtocol>;
export type AnswerTo<K extends HandoffRequest['kind']> = engine.AnswerTo<HandoffProtocol, K>;
export type Failed = engine.ReplyOf<HandoffProtocol, 'failed'>;
