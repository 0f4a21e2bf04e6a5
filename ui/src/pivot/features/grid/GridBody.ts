import type { GridShape } from '../../engine/protocol';
import type { CellCache } from './cellCache';
import type { Columns } from './columns';
import { Recycled } from './recycled';
import { RowView } from './RowView';
import { indexesOf, type Sight } from './sight';
import type { Place } from './useGridKeys';

/** All that the body of a grid is drawn from. */
export interface Scene {
  cache: CellCache;
  sight: Sight;
  grid: GridShape;
  rowHeight: number;
  layout: Columns;
  /** Is drawn wherever it is, so that the focus stays in the grid. */
  active: Place;
  /** Row and column that is explained. */
  explained: { row: string; at: number } | undefined;
}

// A screen of cells at once is more work than a frame has room for.
const mostFilled = 8;

/**
 * Rows and cells of a grid, drawn by hand: a screen has hundreds of cells, and while it is scrolled all of them may be others within one
 * frame. React draws what is around them.
 */
export class GridBody {
  readonly #rows: Recycled<RowView>;
  #scene: Scene | undefined;
  #frame: number | undefined;

  constructor(host: HTMLElement) {
    this.#rows = new Recycled(host, () => new RowView());
  }

  draw(scene: Scene): void {
    this.#scene = scene;
    const { sight, active, grid, layout, cache } = scene;
    const columns = columnsOf(sight, active.column, layout);
    let room = mostFilled;
    let isLeft = false;
    for (const row of this.#rows.show(indexesOf(sight.firstRow, sight.lastRow, active.row, grid.rows))) {
      const fills = row.draw(scene, columns, room > 0);
      if (fills && room === 0) isLeft = true;
      else if (fills) room--;
    }
    cache.want(sight, grid);
    if (isLeft) this.drawSoon();
  }

  /** Draws what has come with the next frame, once however often it is asked for: cells come in blocks, of which a screen has several. */
  readonly drawSoon = (): void => {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      if (this.#scene) this.draw(this.#scene);
    });
  };

  leave(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
  }
}

/** The columns that are drawn, ascending. */
export const columnsOf = ({ firstColumn, lastColumn }: Pick<Sight, 'firstColumn' | 'lastColumn'>, active: number, { widths }: Columns): number[] =>
  indexesOf(firstColumn, lastColumn, active, widths.length);
