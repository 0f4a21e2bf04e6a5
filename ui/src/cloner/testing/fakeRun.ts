import type { RunProgress, RunReport, RunRow, RunState, Stepped } from '../engine/protocol';

/** A run that creates its rows in order; the seventh fails, the ninth differs. */
export class FakeRun {
  rows: RunRow[];
  #state: RunState = 'running';

  constructor(rows: readonly RunRow[]) {
    this.rows = [...rows];
  }

  cancel(): void {
    this.#state = 'cancelled';
  }

  resume(): void {
    this.#state = 'running';
  }

  undo(): void {
    this.#state = 'undoing';
  }

  step(most: number): Omit<Stepped, 'id'> {
    const changed =
      this.#state === 'cancelled'
        ? []
        : this.#open()
            .slice(0, most)
            .map((row) => this.#worked(row));
    this.rows = this.rows.map((row) => changed.find(({ number }) => number === row.number) ?? row);
    const finished = this.#state === 'cancelled' || this.#open().length === 0;
    if (finished && this.#state === 'running') this.#state = 'done';
    if (finished && this.#state === 'undoing') this.#state = 'undone';
    return { kind: 'stepped', progress: this.progress(), changed, finished };
  }

  progress(): RunProgress {
    const total = this.rows.length;
    const done = total - this.#open().length;
    const failed = this.rows.filter(({ status }) => status === 'failed').length;
    const phase = this.#state === 'undoing' ? 'Moving pages to the trash' : 'Creating pages';
    return {
      runId: 'run-1',
      state: this.#state,
      done,
      total,
      failed,
      pagesPerMinute: 1240,
      secondsLeft: (total - done) / 20,
      phase,
    };
  }

  report(): RunReport {
    const created = this.rows.filter(({ status }) => status === 'created').length;
    const { runId, state, total, failed } = this.progress();
    return {
      summary: {
        runId,
        startedAt: '2026-02-02T09:30:00Z',
        templateTitle: 'Onboarding plan',
        state,
        total,
        created,
        failed,
      },
      rows: this.rows,
      undoable: created,
      writes: total,
      reads: total + 6,
    };
  }

  #open(): RunRow[] {
    return this.rows.filter(({ status }) => status === (this.#state === 'undoing' ? 'created' : 'waiting'));
  }

  #worked(row: RunRow): RunRow {
    if (this.#state === 'undoing') return { ...row, status: 'undone' };
    if (row.number === 7)
      return {
        ...row,
        status: 'failed',
        problem: { code: 'forbidden', message: `Row 7: Confluence does not let you create “${row.title}” here.` },
      };
    const pageId = String(3000 + row.number);
    const webPath = `/wiki/spaces/PEOPLE/pages/${pageId}`;
    const differs = row.number === 9;
    return {
      ...row,
      status: 'created',
      pageId,
      webPath,
      fidelity: differs ? 'differs' : 'same',
      differences: differs ? ['The macro “jira” is missing.', 'Attachment plan.pdf is missing.'] : [],
    };
  }
}
