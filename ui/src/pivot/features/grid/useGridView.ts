import { useEffect, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { useCore } from '../../app/context';
import type { GridShape } from '../../engine/protocol';
import { CellCache } from './cellCache';
import type { Columns } from './columns';
import type { Drawn } from './Row';
import { holds, indexesOf, meets, sightOf, type Port, type Sight } from './sight';
import type { Place } from './useGridKeys';

export const headHeight = 32;
const spare = 4;

interface GridView {
  cache: CellCache;
  rows: readonly (Drawn & { top: number })[];
  /** Columns that are drawn, ascending. */
  columns: readonly Drawn[];
  height: number;
}

interface Shown {
  scroller: RefObject<HTMLDivElement | null>;
  session: string;
  grid: GridShape;
  layout: Columns;
  rowHeight: number;
  /** Is drawn wherever it is, so that the focus stays in the grid. */
  active: Place;
}

/** What of a grid is in sight: its rows and columns, and a cache that reads their cells. */
export function useGridView({ scroller, session, grid, layout, rowHeight, active }: Shown): GridView {
  const core = useCore();
  const [cache] = useState(() => new CellCache(core, session));
  useSyncExternalStore(cache.subscribe, cache.version);
  const measured = useMemo(
    () => ({ rows: grid.rows, rowHeight, headHeight: grid.headerRows * headHeight, layout }),
    [grid.rows, grid.headerRows, rowHeight, layout],
  );
  const { firstRow, lastRow, firstColumn, lastColumn } = useSight(scroller, measured);
  useEffect(() => cache.want({ firstRow, lastRow, firstColumn, lastColumn }, grid), [cache, grid, firstRow, lastRow, firstColumn, lastColumn]);
  const rowRoom = useMost(lastRow - firstRow + 1);
  const columnRoom = useMost(lastColumn - firstColumn + 1);
  const rows = keyed(indexesOf(firstRow, lastRow, active.row, grid.rows), firstRow, lastRow, rowRoom).map((row) => ({ ...row, top: row.index * rowHeight }));
  const columns = useMemo(
    () => keyed(indexesOf(firstColumn, lastColumn, active.column, layout.widths.length), firstColumn, lastColumn, columnRoom),
    [firstColumn, lastColumn, active.column, layout, columnRoom],
  );
  return { cache, rows, columns, height: grid.rows * rowHeight };
}

/**
 * Keys by place and not by index: what is scrolled out takes the text of what is scrolled in, because elements are dear to make. The
 * active one has a key of its own while it stands apart.
 */
const keyed = (indexes: readonly number[], first: number, last: number, room: number): Drawn[] =>
  indexes.map((index) => ({ index, key: index < first || index > last ? -1 : index % Math.max(1, room) }));

/** The most so far: keys stay the same while the number of rows in sight goes up and down by one. */
function useMost(value: number): number {
  const [most, setMost] = useState(value);
  if (value > most) setMost(value);
  return Math.max(value, most);
}

/** What is drawn: it changes only when something comes in sight that is not drawn yet, both ways at once and before the frame. */
function useSight(scroller: RefObject<HTMLDivElement | null>, measured: Parameters<typeof sightOf>[1]): Sight {
  const [{ port, room }, setSeen] = useState<{ port: Port; room: number }>({ port: { top: 0, left: 0, width: 900, height: 480 }, room: spare });
  const drawn = useMemo(() => sightOf(port, measured, room), [port, measured, room]);
  const latest = useRef({ drawn, measured });
  useLayoutEffect(() => {
    latest.current = { drawn, measured };
  });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = (isScroll: boolean) => {
      const { scrollTop: top, scrollLeft: left, clientWidth: width, clientHeight: height } = element;
      const now = { top, left, width, height };
      const seen = sightOf(now, latest.current.measured);
      if (!isScroll) setSeen({ port: now, room: spare });
      // After a leap nothing of before can stay, and the next may follow at once: only what is seen is drawn.
      else if (!holds(latest.current.drawn, seen)) flushSync(() => setSeen({ port: now, room: meets(latest.current.drawn, seen) ? spare : 0 }));
    };
    const scrolled = () => look(true);
    const resized = new ResizeObserver(() => look(false));
    resized.observe(element);
    element.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener('scroll', scrolled);
    };
  }, [scroller]);
  return drawn;
}
