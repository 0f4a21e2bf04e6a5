import { memo } from 'react';
import type { GridWindow } from '../../engine/protocol';
import { blockColumns, blockRows } from './cellCache';
import type { Columns } from './columns';
import styles from './grid.module.css';
import { RowLabel } from './RowLabel';
import { toneTexts } from './text';

/** A column as it is drawn. Elements that leave on one side come back on the other under the same key, with other text. */
export interface Drawn {
  index: number;
  key: number;
}

export interface RowProps {
  index: number;
  top: number;
  /** Blocks of its cells from left to right, beginning with {@link firstBlock}. */
  blocks: readonly (GridWindow | undefined)[];
  firstBlock: number;
  drawn: readonly Drawn[];
  layout: Columns;
  headerRows: number;
  /** Column with the focus, -1 for the label; undefined where it is in another row. */
  active: number | undefined;
  /** Row and column that is explained. */
  explained: { row: string; at: number } | undefined;
}

const toneClasses = Array.from({ length: 13 }, (_, tone) => (tone === 0 ? '' : ` ${styles.toned ?? ''} ${styles[`tone${tone}`] ?? ''}`));

/** One row of plain elements: no component stands behind a cell, because a screen has hundreds. */
export const Row = memo(function Row({ index, top, blocks, firstBlock, drawn, layout, headerRows, active, explained }: RowProps) {
  const at = index % blockRows;
  const row = newestOf(blocks)?.rows[at];
  const explainedAt = row && explained?.row === row.id ? explained.at : undefined;
  return (
    <div
      role="row"
      aria-rowindex={index + headerRows + 1}
      aria-level={row ? row.depth + 1 : undefined}
      aria-expanded={row && row.parts > 0 ? row.expanded : undefined}
      className={styles.row}
      data-row={index}
      data-kind={row?.kind}
      style={{ transform: `translateY(${top}px)` }}
    >
      <RowLabel row={row} width={layout.label} isActive={active === -1} isExplained={explainedAt === -1} />
      {drawn.map(({ index: column, key }) => {
        const block = blocks[Math.floor(column / blockColumns) - firstBlock];
        const cell = at * (block?.columns ?? 0) + (column % blockColumns);
        const words = block?.texts[cell];
        const tone = block?.tones[cell] ?? 0;
        return (
          <div
            key={key}
            role="gridcell"
            aria-colindex={column + 2}
            className={(layout.classes[column] ?? '') + (toneClasses[tone] ?? '')}
            data-missing={words === undefined ? '' : undefined}
            data-explained={explainedAt === column ? '' : undefined}
            tabIndex={active === column ? 0 : undefined}
            style={layout.boxes[column]}
          >
            {words}
            {tone > 9 && <span className={styles.said}>{`, ${toneTexts[tone] ?? ''}`}</span>}
          </div>
        );
      })}
    </div>
  );
}, isSame);

function newestOf(blocks: readonly (GridWindow | undefined)[]): GridWindow | undefined {
  let newest: GridWindow | undefined;
  for (const block of blocks) if (block && block.revision >= (newest?.revision ?? 0)) newest = block;
  return newest;
}

function isSame(before: RowProps, after: RowProps): boolean {
  return (
    before.index === after.index &&
    before.top === after.top &&
    before.drawn === after.drawn &&
    before.layout === after.layout &&
    before.active === after.active &&
    before.explained === after.explained &&
    before.headerRows === after.headerRows &&
    before.firstBlock === after.firstBlock &&
    before.blocks.length === after.blocks.length &&
    before.blocks.every((block, at) => block === after.blocks[at])
  );
}
