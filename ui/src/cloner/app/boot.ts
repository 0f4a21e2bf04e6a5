import { view } from '#bridge';
import type { Core } from '../engine/core';
import type { ClonerPreferences, Problem, RunSummary, TemplateView } from '../engine/protocol';
import type { Place } from './draft';
import { findPlace } from './places';

/** Everything that the first screen starts from. */
export interface Start {
  mostRows: number;
  /** False where a run cannot be resumed after the tab is closed. */
  journalLasts: boolean;
  displayName: string;
  preferences: ClonerPreferences;
  template?: TemplateView;
  /** Why the page that was asked for could not be opened as the template. */
  templateProblem?: Problem;
  destination?: Place;
  interrupted: readonly RunSummary[];
}

/** A page id in the address, `/template/123`, is the template to begin with. */
export const templateInPath = (path: string): string | undefined => /\/template\/([\w-]+)/.exec(path)?.[1];

async function templateAskedFor(): Promise<string | undefined> {
  try {
    return templateInPath((await view.createHistory()).location.pathname);
  } catch {
    return undefined;
  }
}

/** Asks for all that the first screen needs, at the same time where possible. */
export async function start(core: Core): Promise<Start | Problem> {
  const path = templateAskedFor();
  const [welcome, asked, askedRead, preferences, interrupted] = await Promise.all([
    core.ask({ kind: 'hello' }),
    path,
    path.then((pageId) => (pageId === undefined ? undefined : core.ask({ kind: 'readTemplate', pageId }))),
    lastChoices(core),
    interruptedRuns(core),
  ]);
  if (welcome.kind === 'failed') return welcome.problem;
  const { mostRows, journalLasts, displayName } = welcome;
  const first = { mostRows, journalLasts, displayName, preferences, interrupted };
  const templateId = asked ?? preferences.templateId;
  if (templateId === undefined) return first;
  const [read, destination] = await Promise.all([
    askedRead ?? core.ask({ kind: 'readTemplate', pageId: templateId }),
    templateId === preferences.templateId ? findPlace(core, preferences) : undefined,
  ]);
  if (read.kind === 'failed') return asked === undefined ? first : { ...first, templateProblem: read.problem };
  return { ...first, template: read.template, ...(destination && { destination }) };
}

async function lastChoices(core: Core): Promise<ClonerPreferences> {
  const answer = await core.ask({ kind: 'loadPreferences' });
  return answer.kind === 'failed' ? {} : answer.preferences;
}

export async function interruptedRuns(core: Core): Promise<readonly RunSummary[]> {
  const answer = await core.ask({ kind: 'listRuns' });
  if (answer.kind === 'failed') return [];
  return answer.runs.filter(({ state }) => state === 'interrupted' || state === 'running');
}
