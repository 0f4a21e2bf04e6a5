import type { AnswerTo, AskOptions, Core, Question } from '../engine/core';
import type { ClonePreset, CoreReply, Problem, RunRow, RunSummary } from '../engine/protocol';
import { fakePreview } from './fakePreview';
import { FakeRun } from './fakeRun';
import { pages, spaces, startersCsv, template } from './sample';

type Body = CoreReply extends infer R ? (R extends { id: number } ? Omit<R, 'id'> : never) : never;

/** A core that plays its part without a site: for the tests of the screens, and for looking at them. */
export class FakeCore implements Core {
  /** Everything that was asked, in order. */
  readonly asked: Question[] = [];
  /** Answers of this kind fail with the problem until it is taken away. */
  readonly problems = new Map<Question['kind'], Problem>();
  runs: RunSummary[] = [];
  readonly #stepMs: number;
  readonly #perStep: number;
  #planned: RunRow[] = [];
  #run = new FakeRun([]);

  constructor(stepMs = 0, perStep = 10) {
    this.#stepMs = stepMs;
    this.#perStep = perStep;
  }

  async ask<Q extends Question>(question: Q, { signal }: AskOptions = {}): Promise<AnswerTo<Q['kind']>> {
    this.asked.push(question);
    await new Promise((resolve) => setTimeout(resolve, question.kind === 'stepRun' ? this.#stepMs : 0));
    const problem = this.problems.get(question.kind);
    const gone: Problem | undefined = signal?.aborted ? { code: 'cancelled', message: 'Given up.' } : undefined;
    const failure = problem ?? gone;
    const body: Body = failure ? { kind: 'failed', problem: failure } : this.#answer(question);
    return { ...body, id: 0 } as AnswerTo<Q['kind']>;
  }

  dispose(): void {
    this.problems.clear();
  }

  #answer(question: Question): Body {
    switch (question.kind) {
      case 'hello':
        return { kind: 'welcome', version: '1', accountId: 'a1', displayName: 'Ada Admin', journalLasts: true, mostRows: 5000 };
      case 'searchPages':
        return {
          kind: 'pagesFound',
          pages: pages.filter(
            ({ title, id }) => id === question.text || title.toLowerCase().includes(question.text.toLowerCase()),
          ),
        };
      case 'searchSpaces':
        return {
          kind: 'spacesFound',
          spaces: spaces.filter(({ name }) => name.toLowerCase().includes(question.text.toLowerCase())),
        };
      case 'readTemplate':
        return { kind: 'templateRead', template: { ...template, presets: this.presets } };
      case 'readRowFile':
        return { kind: 'rowFileRead', text: startersCsv };
      case 'previewDraft': {
        const preview = fakePreview(question.draft);
        this.#planned = preview.rows.map(({ number, title }) => ({
          number,
          title,
          status: 'waiting',
          fidelity: 'notChecked',
          differences: [],
        }));
        return { kind: 'previewed', preview };
      }
      case 'loadPreferences':
        return { kind: 'preferencesLoaded', preferences: {} };
      default:
        return this.#answerRun(question);
    }
  }

  readonly presets: ClonePreset[] = [];

  #answerRun(question: Question): Body {
    switch (question.kind) {
      case 'startRun':
        this.#run = new FakeRun(this.#planned);
        return { kind: 'runStarted', progress: this.#run.progress(), rows: this.#run.rows };
      case 'resumeRun':
        this.#run.resume();
        return { kind: 'runStarted', progress: this.#run.progress(), rows: this.#run.rows };
      case 'undoRun':
        this.#run.undo();
        return { kind: 'runStarted', progress: this.#run.progress(), rows: this.#run.rows };
      case 'stepRun':
        return this.#run.step(this.#perStep);
      case 'cancelRun':
        this.#run.cancel();
        return { kind: 'done' };
      case 'listRuns':
        return { kind: 'runsListed', runs: this.runs };
      case 'readReport':
        return { kind: 'reportRead', report: this.#run.report() };
      case 'exportReport':
        return { kind: 'reportExported', fileName: 'run.csv', csv: 'row,title\n1,Amara' };
      default:
        return { kind: 'done' };
    }
  }
}
