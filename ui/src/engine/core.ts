import type { CoreReply, CoreRequest } from './protocol';

export type Kind = CoreRequest['kind'];
type Reply<K extends CoreReply['kind']> = Extract<CoreReply, { kind: K }>;
export type Failed = Reply<'failed'>;
export type Progressed = Reply<'progressed'>;

/** Which reply answers which request where all goes well. */
interface Answers {
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
}

export type AnswerTo<K extends Kind> = Reply<Answers[K]> | Failed;

/** Leaves each member of the union its own fields. */
type WithoutId<T> = T extends { id: number } ? Omit<T, 'id'> : never;
/** A request before the client gives it an id. */
export type Question = WithoutId<CoreRequest>;

export interface AskOptions {
  signal?: AbortSignal;
  onProgress?: (progress: Progressed) => void;
}

/** The core as the screens see it: a worker, a server, or a double in tests. */
export interface Core {
  ask<Q extends Question>(question: Q, options?: AskOptions): Promise<AnswerTo<Q['kind']>>;
  dispose(): void;
}
