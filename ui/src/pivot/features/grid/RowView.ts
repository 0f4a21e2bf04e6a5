import type { GridRow, GridWindow } from '../../engine/protocol';
import { blockColumns, blockRows } from './cellCache';
import { CellView } from './CellView';
import { element, setAttribute, setFlag } from './elements';
import styles from './grid.module.css';
import type { Scene } from './GridBody';
import { LabelView } from './LabelView';
import { Recycled, type Placed } from './recycled';

/** One row: its frozen label, and beside it as many cells as can be seen. */
export class RowView implements Placed {
  readonly element = element('div', styles.row, 'row');
  index = -1;
  readonly #label = new LabelView();
  readonly #beside = element('div', styles.cells, 'presentation');
  readonly #cells = new Recycled(this.#beside, () => new CellView());
  #drawnAt = '';
  /** What its cells show: a row, and columns of it. */
  #filled: { index: number; columns: readonly number[] } | undefined;

  constructor() {
    this.element.append(this.#label.element, this.#beside);
  }

  /** True where it has cells that it did not have before; these are drawn only where they may be. */
  draw(scene: Scene, columns: readonly number[], mayFill: boolean): boolean {
    const { index } = this;
    const activeAt = scene.active.row === index ? scene.active.column : undefined;
    const blocks = blocksOf(scene, index, columns);
    const isRead = blocks.some((block) => block !== undefined);
    const fills = isRead && activeAt === undefined && !this.#shows(index, columns);
    // A row that nothing is known of costs nothing: its cells stay as they were, unseen. Only the focus needs a cell to be in.
    const isBlank = activeAt === undefined && (fills ? !mayFill : !isRead);
    this.#filled = isBlank ? undefined : { index, columns };
    const row = newestOf(blocks)?.rows[index % blockRows];
    const explainedAt = row && scene.explained?.row === row.id ? scene.explained.at : undefined;
    this.#place(scene, row);
    this.#label.draw(row, scene.layout.label, activeAt === -1, explainedAt === -1);
    setFlag(this.element, 'data-blank', isBlank);
    setAttribute(this.#beside, 'aria-hidden', isBlank ? 'true' : undefined);
    if (!isBlank) this.#fill(scene, blocks, columns, activeAt, explainedAt);
    return fills;
  }

  /** Some of its cells are those of this row and these columns. */
  #shows(index: number, columns: readonly number[]): boolean {
    const { index: row, columns: there = [] } = this.#filled ?? {};
    return row === index && (columns.length === 0 || ((there[0] ?? 0) <= (columns.at(-1) ?? 0) && (there.at(-1) ?? -1) >= (columns[0] ?? 0)));
  }

  #fill({ layout: { boxes, classes } }: Scene, blocks: readonly (GridWindow | undefined)[], columns: readonly number[], activeAt?: number, explainedAt?: number): void {
    const { index } = this;
    for (const [at, cell] of this.#cells.show(columns).entries()) {
      const column = cell.index;
      const block = blocks[at];
      const place = (index % blockRows) * (block?.columns ?? 0) + (column % blockColumns);
      cell.draw({
        words: block?.texts[place],
        tone: block?.tones[place] ?? 0,
        className: classes[column] ?? '',
        box: boxes[column],
        isActive: activeAt === column,
        isExplained: explainedAt === column,
      });
    }
  }

  #place({ rowHeight, grid: { headerRows } }: Scene, row: GridRow | undefined): void {
    const { element: drawn, index } = this;
    const place = `translateY(${index * rowHeight}px)`;
    if (this.#drawnAt !== place) {
      drawn.style.transform = place;
      drawn.dataset.row = String(index);
    }
    this.#drawnAt = place;
    setAttribute(drawn, 'aria-rowindex', index + headerRows + 1);
    setAttribute(drawn, 'aria-level', row && row.depth + 1);
    setAttribute(drawn, 'aria-expanded', row && row.parts > 0 ? String(row.expanded) : undefined);
    setAttribute(drawn, 'data-kind', row?.kind);
  }
}

const blocksOf = ({ cache }: Scene, row: number, columns: readonly number[]): (GridWindow | undefined)[] =>
  columns.length === 0 ? [cache.block(Math.floor(row / blockRows), 0)] : columns.map((column) => cache.block(Math.floor(row / blockRows), Math.floor(column / blockColumns)));

function newestOf(blocks: readonly (GridWindow | undefined)[]): GridWindow | undefined {
  let newest: GridWindow | undefined;
  for (const block of blocks) if (block && block.revision >= (newest?.revision ?? 0)) newest = block;
  return newest;
}
