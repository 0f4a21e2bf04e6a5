import type { GridColumn, GridRow, GridShape, GridWindow, MeasureChoice, ReportConfig } from '../engine/protocol';
import { fields, valuesOf } from './fields';

export interface Sizes {
  /** Values of each field in rows; its own without. */
  groups?: number;
  /** Issues below each group. */
  issues: number;
  /** Values of each field in columns; its own without. */
  columns?: number;
}

interface Node extends Omit<GridRow, 'parts' | 'expanded'> {
  children: Node[];
}

const nameOf = (id: string): string => fields.find((field) => field.id === id)?.name ?? id;
const measureName = ({ title, kind, field }: MeasureChoice): string => title ?? (field === undefined ? kind : `${kind} of ${nameOf(field)}`);

/** Spreads numbers without chance, so that a picture is the same each time. */
export function spread(text: string): number {
  let hash = 2166136261;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
  hash ^= hash >>> 15;
  return Math.abs(Math.imul(hash, 2246822507) ^ (hash >>> 13));
}

/** A grid made up from a configuration: its rows and columns are those asked for, its figures are not reckoned. */
export class FakeGrid {
  readonly folds: Set<string>;
  readonly columns: GridColumn[];
  readonly #config: ReportConfig;
  readonly #roots: Node[];
  readonly #sizes: Sizes;
  #visible: { node: Node; depth: number }[] | undefined;
  revision: number;

  constructor(config: ReportConfig, sizes: Sizes, folds: Set<string>, revision: number) {
    this.#config = config;
    this.#sizes = sizes;
    this.folds = folds;
    this.revision = revision;
    this.columns = columnsOf(config, sizes);
    const body = this.#level(0, '');
    const total: Node = { id: 'total', kind: 'total', depth: 0, label: 'Total', done: false, children: [] };
    this.#roots = config.subtotals ? [total, ...body] : body;
  }

  get shape(): GridShape {
    const { rows, tree, columns } = this.#config;
    const levels = [...rows.map(({ field }) => nameOf(field)), ...(tree ? ['Epics', 'Stories', 'Sub-tasks'] : [])];
    return {
      revision: this.revision,
      rows: this.#rows().length,
      headerRows: columns.length + 1,
      columns: this.columns,
      levels,
      columnsHidden: 0,
      notes: rows.some(({ field }) => fields.find(({ id }) => id === field)?.several) ? ['Issues with several values are counted once in totals.'] : [],
    };
  }

  read(firstRow: number, rows: number, firstColumn: number, columns: number): GridWindow {
    const shown = this.#rows().slice(firstRow, firstRow + rows);
    const across = this.columns.slice(firstColumn, firstColumn + columns);
    const cells = shown.flatMap(({ node }) => across.map((column) => cellOf(node, column, this.#config)));
    return {
      revision: this.revision,
      firstRow,
      firstColumn,
      rows: shown.map(({ node: { children, ...row }, depth }) => ({ ...row, depth, parts: children.length, expanded: this.folds.has(row.id) })),
      columns: across.length,
      texts: cells.map(({ text }) => text),
      tones: cells.map(({ tone }) => tone),
    };
  }

  expand(row: string, expanded: boolean): void {
    if (expanded) this.folds.add(row);
    else this.folds.delete(row);
    this.#changed();
  }

  expandTo(level: number): void {
    const walk = (nodes: Node[], depth: number) => {
      for (const node of nodes) {
        if (depth < level) this.folds.add(node.id);
        else this.folds.delete(node.id);
        walk(node.children, depth + 1);
      }
    };
    walk(this.#roots, 0);
    this.#changed();
  }

  find(text: string): number[] {
    const wanted = text.toLowerCase();
    const fits = ({ label, key = '' }: Node) => `${key} ${label}`.toLowerCase().includes(wanted);
    const open = (node: Node): boolean => {
      const below = node.children.map(open).some(Boolean);
      if (below) this.folds.add(node.id);
      return below || fits(node);
    };
    this.#roots.forEach(open);
    this.#changed();
    return this.#rows().flatMap(({ node }, index) => (fits(node) ? [index] : []));
  }

  labelOf(row: string): string {
    return this.#rows().find(({ node }) => node.id === row)?.node.label ?? row;
  }

  #changed(): void {
    this.revision++;
    this.#visible = undefined;
  }

  #rows() {
    if (this.#visible) return this.#visible;
    const visible: { node: Node; depth: number }[] = [];
    const walk = (nodes: Node[], depth: number) => {
      for (const node of nodes) {
        visible.push({ node, depth });
        if (this.folds.has(node.id)) walk(node.children, depth + 1);
      }
    };
    walk(this.#roots, 0);
    this.#visible = visible;
    return visible;
  }

  #level(depth: number, path: string): Node[] {
    const level = this.#config.rows[depth];
    if (!level) return this.#config.tree ? issuesBelow(path, this.#sizes.issues, depth) : [];
    return valuesOf(level.field, this.#sizes.groups).map((label, index) => {
      const id = `${path}/${level.field}=${index}`;
      return { id, kind: 'group', depth, label, done: false, children: this.#level(depth + 1, id) };
    });
  }
}

const summaries = ['Let people pay with a saved card', 'Refunds show up twice in the ledger', 'Move the mail queue to the new host', 'A very long summary that says in one breath what should be two issues, because nobody took the time to split it', 'Explain the fee before it is charged'];

function issuesBelow(path: string, count: number, depth: number): Node[] {
  const issue = (id: string, issueType: string, index: number, children: Node[]): Node => ({
    id,
    kind: 'issue',
    depth,
    label: summaries[index % summaries.length] ?? '',
    key: `PAY-${(spread(id) % 900) + 100}`,
    issueType,
    done: spread(id) % 3 === 0,
    ...(spread(id) % 5 === 0 && { marks: [index % 2 === 0 ? ('outside' as const) : ('severalParents' as const)] }),
    children,
  });
  return Array.from({ length: count }, (_, epic) => {
    const id = `${path}/e${epic}`;
    const stories = Array.from({ length: 3 }, (_, story) => {
      const subtasks = Array.from({ length: story }, (_, index) => issue(`${id}/s${story}/t${index}`, 'Sub-task', index, []));
      return issue(`${id}/s${story}`, story === 1 ? 'Bug' : 'Story', story + epic, subtasks);
    });
    return issue(id, 'Epic', epic, stories);
  });
}

function columnsOf(config: ReportConfig, sizes: Sizes): GridColumn[] {
  const blank = config.columns.map(() => '');
  const shown: GridColumn[] = (config.tree ? config.fields : []).map((id) => {
    const numbers = ['number', 'duration'].includes(fields.find((field) => field.id === id)?.kind ?? '');
    return { id: `field:${id}`, kind: 'field', labels: [...blank, nameOf(id)], total: false, numbers };
  });
  const measures = (groups: string[], key: string, total: boolean): GridColumn[] =>
    config.measures.map((measure) => ({ id: measure.id + key, kind: 'measure', labels: [...groups, measureName(measure)], total, numbers: true, hint: `${measureName(measure)}, of visible issues` }));
  if (config.columns.length === 0) return [...shown, ...measures([], '', false)];
  let groups: string[][] = [[]];
  for (const { field } of config.columns) groups = groups.flatMap((group) => valuesOf(field, sizes.columns).map((label) => [...group, label]));
  return [
    ...shown,
    ...groups.flatMap((group) => measures(group, `/${group.join('/')}`, false)),
    ...(config.subtotals ? measures(['Total', ...blank.slice(1)], '', true) : []),
  ];
}

function cellOf(node: Node, column: GridColumn, config: ReportConfig): { text: string; tone: number } {
  const value = spread(node.id + column.id);
  if (column.kind === 'field' && !column.numbers) {
    if (node.kind !== 'issue') return { text: '', tone: 0 };
    const values = valuesOf(column.id.slice('field:'.length));
    return { text: values[value % values.length] ?? '', tone: 0 };
  }
  const choice = config.measures.find(({ id }) => column.id.split('/')[0] === id);
  const isRate = ['rate', 'timeRate', 'shareOfRow', 'shareOfColumn', 'shareOfTotal'].includes(choice?.kind ?? '');
  const size = value % 101;
  const figure = size < 8 ? '' : isRate ? `${size} %` : String(node.kind === 'total' ? size * 113 : size).replace(/\B(?=(\d{3})+$)/g, ',');
  const tone = choice?.tone && node.kind !== 'total' && figure !== '' ? (choice.tone.kind === 'heat' ? 1 + (size % 9) : 10 + (size % 3)) : 0;
  return { text: figure, tone };
}
