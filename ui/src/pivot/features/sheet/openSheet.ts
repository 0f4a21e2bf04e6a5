import type { Core, Question } from '../../engine/core';
import type { GridShape, Loaded, Problem, ReportConfig } from '../../engine/protocol';
import { goesOn, opened, opening, type SheetState } from './sheetState';

const firstStepMs = 60;
const stepMs = 200;
const pauseMs = 120;
const mostPast = 50;

type Loads = Extract<Question, { kind: 'stopLoad' | 'goOnLoading' | 'refresh' | 'stepLoad' }>;

/** One report in the core: opened, loaded step by step, changed, and closed when it is left. */
export class OpenSheet {
  readonly #core: Core;
  readonly #listeners = new Set<() => void>();
  #state: SheetState;
  #good: ReportConfig;
  /** Grows with each configuration, so that an answer to an older one is known. */
  #generation = 0;
  #opening: Promise<void> | undefined;
  #running = false;
  #closed = true;
  #opens = 0;

  constructor(core: Core, config: ReportConfig) {
    this.#core = core;
    this.#good = config;
    this.#state = opening(config);
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  readonly read = (): SheetState => this.#state;

  /** Opens it, also again after a failure or after it was closed. */
  readonly open = (): Promise<void> => {
    this.#closed = false;
    this.#opening = this.#open();
    return this.#opening;
  };

  close(): void {
    this.#closed = true;
    const { session } = this.#state;
    if (session === undefined) return;
    this.#state = { ...this.#state, session: undefined };
    void this.#core.ask({ kind: 'closeReport', session });
  }

  /** Shows another configuration at once where it is drawn, and the grid by it as soon as the core has regrouped. */
  readonly change = (config: ReportConfig): Promise<void> => this.#change(config, [...this.#state.past, this.#good].slice(-mostPast));

  readonly undo = (): Promise<void> => {
    const { past } = this.#state;
    const last = past.at(-1);
    return last ? this.#change(last, past.slice(0, -1)) : Promise.resolve();
  };

  readonly stop = () => this.#load({ kind: 'stopLoad', session: this.#session() });
  readonly refresh = () => this.#load({ kind: 'refresh', session: this.#session() });
  readonly goOn = (limit?: number) =>
    this.#load({ kind: 'goOnLoading', session: this.#session(), ...(limit === undefined ? {} : { limit }) });

  readonly expand = (row: string, expanded: boolean) => this.#reshape({ kind: 'expand', session: this.#session(), row, expanded });
  readonly expandTo = (level: number) => this.#reshape({ kind: 'expandTo', session: this.#session(), level });

  /** Places of the rows that hold the text, in the grid as it then is. */
  readonly find = async (text: string): Promise<readonly number[]> => {
    const answer = await this.#core.ask({ kind: 'findInGrid', session: this.#session(), text });
    if (answer.kind === 'failed') return [];
    this.#takeGrid(answer.grid);
    return answer.rows;
  };

  #session = (): string => this.#state.session ?? '';

  async #open(): Promise<void> {
    const generation = ++this.#generation;
    const opens = ++this.#opens;
    this.#set({ phase: 'opening', problem: undefined });
    const answer = await this.#core.ask({ kind: 'openReport', config: this.#state.config });
    if (answer.kind === 'failed') {
      this.#set({ phase: 'failed', problem: answer.problem });
      return;
    }
    if (this.#closed || opens !== this.#opens) {
      void this.#core.ask({ kind: 'closeReport', session: answer.session });
      return;
    }
    const wanted = this.#state.config;
    this.#good = answer.config;
    this.#state = opened(this.#state, answer);
    this.#set(generation === this.#generation ? {} : { config: wanted, changing: true });
    void this.#run();
  }

  async #change(config: ReportConfig, past: readonly ReportConfig[]): Promise<void> {
    const generation = ++this.#generation;
    this.#set({ config, changing: true, problem: undefined });
    await this.#opening;
    if (this.#state.session === undefined) return;
    const answer = await this.#core.ask({ kind: 'changeReport', session: this.#session(), config });
    if (generation !== this.#generation) return;
    if (answer.kind === 'failed') {
      this.#set({ config: this.#good, changing: false, problem: answer.problem });
      return;
    }
    this.#good = answer.config;
    this.#state = { ...opened(this.#state, answer), past };
    this.#set({});
    void this.#run();
  }

  async #load(question: Loads): Promise<void> {
    const answer = await this.#core.ask(question);
    this.#take(answer.kind === 'failed' ? answer.problem : answer);
    void this.#run();
  }

  async #reshape(question: Extract<Question, { kind: 'expand' | 'expandTo' }>): Promise<void> {
    const generation = this.#generation;
    const answer = await this.#core.ask(question);
    if (answer.kind === 'failed') this.#set({ problem: answer.problem });
    else if (generation === this.#generation) this.#takeGrid(answer.grid);
  }

  /** Steps until nothing is left to load; never twice at a time. */
  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    let budgetMs = firstStepMs;
    while (!this.#closed && goesOn(this.#state.load)) {
      const generation = this.#generation;
      const before = this.#state.load;
      const began = performance.now();
      const answer = await this.#core.ask({ kind: 'stepLoad', session: this.#session(), budgetMs });
      const isOld = generation !== this.#generation;
      this.#take(answer.kind === 'failed' ? answer.problem : isOld ? { ...answer, grid: undefined } : answer);
      // A step that came back at once had to wait for Jira: the core is not asked in a tight circle.
      if (performance.now() - began < 20 && this.#state.load?.issues === before?.issues) await pause();
      budgetMs = stepMs;
    }
    this.#running = false;
  }

  #take(answer: Pick<Loaded, 'load'> & { grid?: GridShape | undefined } | Problem): void {
    if ('code' in answer) {
      const { load } = this.#state;
      this.#set(load ? { load: { ...load, state: 'failed', problem: answer } } : { problem: answer });
      return;
    }
    this.#set({ load: answer.load });
    if (answer.grid) this.#takeGrid(answer.grid);
  }

  #takeGrid(grid: GridShape): void {
    if (grid.revision >= (this.#state.grid?.revision ?? 0)) this.#set({ grid });
  }

  #set(change: Partial<SheetState>): void {
    if (this.#closed) return;
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

const pause = () => new Promise((resolve) => setTimeout(resolve, pauseMs));
