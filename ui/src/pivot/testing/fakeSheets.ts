import type { Question } from '../engine/core';
import type { CellPart, ChartView, GridShape, LoadView, MeasureChoice, ReportConfig } from '../engine/protocol';
import type { Body } from './fakeCore';
import { FakeGrid, spread, type Sizes } from './fakeGrid';
import { valueViews, valuesOf } from './fields';

const heat: MeasureChoice[] = [{ id: 'm1', kind: 'count', tone: { kind: 'heat' } }];

interface Session {
  config: ReportConfig;
  grid: FakeGrid;
  load: LoadView;
}

/** Open reports: they load in steps, their grids are made up. */
export class FakeSheets {
  readonly open = new Map<string, Session>();
  sizes: Sizes = { issues: 12 };
  /** Issues of a source, and how many each step loads. */
  expected = 120;
  perStep = 60;
  unseen = 0;
  sourceName = 'Payments board';
  notes: string[] = [];
  /** Fields that are gone: left out of what is opened. */
  gone: readonly string[] = [];
  /** Opens a million cells whatever is asked for: 100 groups of 99 epics, by 50 values and two measures. */
  big = false;
  #made = 0;
  #revision = 0;

  answer(question: Question): Body | undefined {
    switch (question.kind) {
      case 'openReport':
        return this.#opened(`s${++this.#made}`, question.config);
      case 'changeReport':
        return this.#opened(question.session, question.config);
      case 'closeReport':
        this.open.delete(question.session);
        return { kind: 'done' };
      default:
        return 'session' in question ? this.#ofSession(question) : undefined;
    }
  }

  #ofSession(question: Extract<Question, { session: string }>): Body | undefined {
    const session = this.open.get(question.session);
    if (!session) return { kind: 'failed', problem: { code: 'reportClosed', message: 'The report is not open.' } };
    switch (question.kind) {
      case 'stepLoad':
        return this.#step(session);
      case 'stopLoad':
        session.load = { ...session.load, state: 'stopped' };
        return { kind: 'loaded', load: session.load };
      case 'goOnLoading':
      case 'refresh':
        session.load = { ...session.load, state: 'loading', limitReached: false, limit: 'limit' in question ? (question.limit ?? session.load.limit) : session.load.limit };
        return { kind: 'loaded', load: session.load };
      default:
        return this.#ofGrid(session, question);
    }
  }

  #ofGrid({ grid, config }: Session, question: Extract<Question, { session: string }>): Body | undefined {
    switch (question.kind) {
      case 'readGrid':
        return { kind: 'gridRead', window: grid.read(question.firstRow, question.rows, question.firstColumn, question.columns) };
      case 'expand':
        grid.expand(question.row, question.expanded);
        return this.#reshaped(grid);
      case 'expandTo':
        grid.expandTo(question.level);
        return this.#reshaped(grid);
      case 'findInGrid': {
        const rows = grid.find(question.text);
        this.#revision = grid.revision;
        return { kind: 'foundInGrid', grid: grid.shape, rows };
      }
      case 'listValues':
        return { kind: 'valuesListed', values: valueViews(question.field) };
      case 'explainCell':
        return { kind: 'cellExplained', story: storyOf(grid.labelOf(question.row), grid.columns.find(({ id }) => id === question.column)?.labels ?? []) };
      case 'readChart':
        return { kind: 'chartRead', chart: chartOf(config) };
      case 'readLedger':
        return { kind: 'ledgerRead', requests: 12, bytes: 48_210, lines: [{ method: 'POST', path: '/rest/api/3/issue/bulkfetch', status: 200, bytes: 40_112, milliseconds: 214 }] };
      default:
        return undefined;
    }
  }

  #reshaped(grid: FakeGrid): Body {
    this.#revision = grid.revision;
    return { kind: 'gridChanged', grid: grid.shape };
  }

  #opened(id: string, asked: ReportConfig): Body {
    const shown = { ...asked, fields: asked.fields.filter((field) => !this.gone.includes(field)) };
    const config: ReportConfig = this.big ? { ...shown, tree: true, measures: [...heat, { id: 'm2', kind: 'sum', field: 'points' }] } : shown;
    const before = this.open.get(id);
    const grid = new FakeGrid(config, this.sizes, before?.grid.folds ?? new Set(), ++this.#revision);
    if (this.big && !before) grid.expandTo(1);
    const load = before?.load ?? this.#fresh(config);
    this.open.set(id, { config, grid, load });
    return { kind: 'reportOpened', session: id, config, sourceName: this.sourceName, notes: this.notes, load, grid: grid.shape };
  }

  #fresh({ limit = 50_000 }: ReportConfig): LoadView {
    return { state: 'loading', issues: 0, expected: this.expected, unseen: 0, outside: 0, limit, limitReached: false, requests: 2, bytes: 1_200, milliseconds: 90 };
  }

  #step(session: Session): Body {
    const { load, grid } = session;
    if (load.state !== 'loading') return { kind: 'loaded', load };
    const most = Math.min(this.expected, load.limit);
    const issues = Math.min(most, load.issues + this.perStep);
    const state = issues < most ? 'loading' : most < this.expected ? 'stopped' : 'complete';
    const cost = { requests: load.requests + 1, bytes: load.bytes + 40_000, milliseconds: load.milliseconds + 150 };
    session.load = { ...load, ...cost, issues, state, unseen: state === 'complete' ? this.unseen : 0, limitReached: state === 'stopped' };
    grid.revision = ++this.#revision;
    const shape: GridShape = grid.shape;
    return { kind: 'loaded', load: session.load, grid: shape };
  }
}

function storyOf(row: string, labels: readonly string[]): Extract<Body, { kind: 'cellExplained' }>['story'] {
  const part = (key: string, summary: string, value: string, more: Partial<CellPart> = {}): CellPart => ({ key, summary, part: 'counted', value, own: false, ...more });
  return {
    title: [row, ...labels.filter(Boolean)].join(' · '),
    figure: '21',
    formula: 'Sum of Points over 3 issues: 8 + 5 + 8 = 21',
    issues: 5,
    parts: [
      part('PAY-12', 'Cards in the app', '8', { own: true }),
      part('PAY-13', 'Let people pay with a saved card', '5'),
      part('PAY-14', 'Refunds show up twice in the ledger', '8'),
      part('PAY-15', 'Explain the fee before it is charged', '–', { part: 'noValue', why: 'It has no estimate.' }),
      part('PAY-16', 'Move the mail queue to the new host', '13', { part: 'leftOut', why: 'Its parent has an estimate of its own, and this site counts the parent’s.' }),
    ],
    jql: 'key in (PAY-12, PAY-13, PAY-14, PAY-15, PAY-16)',
    notes: ['1 issue has no estimate.', '1 issue is left out by the site’s rule for parents’ estimates.'],
  };
}

function chartOf({ rows, columns, measures }: ReportConfig): ChartView {
  const categories = rows[0] ? valuesOf(rows[0].field) : ['All issues'];
  const names = columns[0] ? valuesOf(columns[0].field) : [measures[0]?.kind ?? 'count'];
  const series = names.map((name) => {
    const values = categories.map((category) => spread(category + name) % 40);
    return { name, values, texts: values.map(String) };
  });
  return { measure: measures[0]?.title ?? measures[0]?.kind ?? 'count', categories, series, hidden: 0 };
}
