import type { Core } from '../../engine/core';
import type { GridRow, GridShape, GridWindow } from '../../engine/protocol';

/** Blocks of cells: large enough that a screen is a few of them, small enough that one comes at once. */
export const blockRows = 60;
export const blockColumns = 20;
const mostBlocks = 160;
const mostAsked = 3;

export interface Rectangle {
  firstRow: number;
  lastRow: number;
  firstColumn: number;
  lastColumn: number;
}

interface Place {
  key: string;
  across: number;
  down: number;
}

/** The cells of a grid as far as they were read, in aligned blocks; what is in sight is read, newest revision first. */
export class CellCache {
  readonly #core: Core;
  readonly #session: string;
  readonly #blocks = new Map<string, GridWindow>();
  readonly #asked = new Set<string>();
  readonly #listeners = new Set<() => void>();
  #wanted: readonly Place[] = [];
  #revision = -1;

  constructor(core: Core, session: string) {
    this.#core = core;
    this.#session = session;
  }

  /** Tells of each block that came. */
  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** What is in sight now. Blocks of an older revision are shown until newer ones are there. */
  want({ firstRow, lastRow, firstColumn, lastColumn }: Rectangle, { revision, rows, columns }: GridShape): void {
    this.#revision = revision;
    const wanted: Place[] = [];
    const lastDown = Math.floor(Math.min(lastRow, rows - 1) / blockRows);
    const lastAcross = Math.floor(Math.max(0, Math.min(lastColumn, columns.length - 1)) / blockColumns);
    for (let down = Math.floor(firstRow / blockRows); down <= lastDown; down++)
      for (let across = Math.floor(firstColumn / blockColumns); across <= lastAcross; across++)
        wanted.push({ key: keyOf(down, across), down, across });
    this.#wanted = wanted;
    this.#pump();
  }

  block(down: number, across: number): GridWindow | undefined {
    return this.#blocks.get(keyOf(down, across));
  }

  /** The row, from whichever of its blocks is there; the cells of a block are those of its rows. */
  row(index: number, columns: number): GridRow | undefined {
    const down = Math.floor(index / blockRows);
    let newest: GridWindow | undefined;
    for (let across = 0; across * blockColumns <= columns; across++) {
      const block = this.block(down, across);
      if (block && block.revision >= (newest?.revision ?? 0)) newest = block;
    }
    return newest?.rows[index - down * blockRows];
  }

  #pump(): void {
    for (const place of this.#wanted) {
      if (this.#asked.size >= mostAsked) return;
      const there = this.#blocks.get(place.key);
      if (this.#asked.has(place.key) || (there && there.revision >= this.#revision)) continue;
      this.#asked.add(place.key);
      void this.#read(place);
    }
  }

  async #read({ key, down, across }: Place): Promise<void> {
    const rectangle = { firstRow: down * blockRows, rows: blockRows, firstColumn: across * blockColumns, columns: blockColumns };
    const answer = await this.#core.ask({ kind: 'readGrid', session: this.#session, ...rectangle });
    this.#asked.delete(key);
    // A report that was closed, or a core that died, is told of elsewhere.
    if (answer.kind === 'failed') return;
    this.#blocks.delete(key);
    this.#blocks.set(key, answer.window);
    this.#forget();
    for (const listener of this.#listeners) listener();
    this.#pump();
  }

  /** Drops what was read longest ago. */
  #forget(): void {
    for (const key of this.#blocks.keys()) {
      if (this.#blocks.size <= mostBlocks) return;
      if (!this.#wanted.some((place) => place.key === key)) this.#blocks.delete(key);
    }
  }
}

const keyOf = (down: number, across: number): string => `${down}:${across}`;
