import type * as engine from '../../engine/core';
import type { CoreReply, CoreRequest } from './protocol';

/** Which reply answers which request where all goes well. */
// A type and not an interface: only a type is a record of strings as well.
type Answers = {
  hello: 'welcome';
  cancel: 'done';
  searchPages: 'pagesFound';
  searchSpaces: 'spacesFound';
  readTemplate: 'templateRead';
  readRowFile: 'rowFileRead';
  previewDraft: 'previewed';
  startRun: 'runStarted';
  stepRun: 'stepped';
  cancelRun: 'done';
  resumeRun: 'runStarted';
  undoRun: 'runStarted';
  listRuns: 'runsListed';
  readReport: 'reportRead';
  exportReport: 'reportExported';
  forgetRun: 'done';
  savePreset: 'done';
  deletePreset: 'done';
  loadPreferences: 'preferencesLoaded';
  savePreferences: 'done';
};

export interface ClonerProtocol {
  request: CoreRequest;
  reply: CoreReply;
  answers: Answers;
}

export type Core = engine.Core<ClonerProtocol>;
export type Question = engine.Question<ClonerProtocol>;
export type AskOptions = engine.AskOptions<ClonerProtocol>;
export type AnswerTo<K extends CoreRequest['kind']> = engine.AnswerTo<ClonerProtocol, K>;
export type Failed = engine.ReplyOf<ClonerProtocol, 'failed'>;
