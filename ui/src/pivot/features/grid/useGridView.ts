import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { useCore } from '../../app/context';
import type { GridShape } from '../../engine/protocol';
import { CellCache } from './cellCache';
import type { Columns } from './columns';
import { columnsOf, GridBody, type Scene } from './GridBody';
import { holds, meets, sightOf, type Port } from './sight';
import type { Place } from './useGridKeys';

export const headHeight = 32;
const spare = 4;
const firstPort: Port = { top: 0, left: 0, width: 900, height: 480 };

interface GridView {
  cache: CellCache;
  /** Columns that are drawn, ascending. */
  columns: readonly number[];
  height: number;
}

interface Shown {
  scroller: RefObject<HTMLDivElement | null>;
  /** Where the rows are drawn. */
  host: RefObject<HTMLDivElement | null>;
  session: string;
  grid: GridShape;
  layout: Columns;
  rowHeight: number;
  active: Place;
  explained: { row: string; at: number } | undefined;
}

/** What of a grid is in sight: draws its rows, reads their cells, and says which columns its header shows. */
export function useGridView({ scroller, host, session, grid, layout, rowHeight, active, explained }: Shown): GridView {
  const core = useCore();
  const [cache] = useState(() => new CellCache(core, session));
  const measured = useMemo(
    () => ({ rows: grid.rows, rowHeight, headHeight: grid.headerRows * headHeight, layout }),
    [grid.rows, grid.headerRows, rowHeight, layout],
  );
  const [seen, setSeen] = useState<Seen>({ port: firstPort, room: spare });
  const sight = useMemo(() => sightOf(seen.port, measured, seen.room), [seen, measured]);
  const { firstColumn, lastColumn } = sight;
  const columns = useMemo(() => columnsOf({ firstColumn, lastColumn }, active.column, layout), [firstColumn, lastColumn, active.column, layout]);
  const body = useRef<GridBody>(undefined);
  const scene = useRef<Scene>(undefined);
  useLayoutEffect(() => {
    if (host.current) body.current ??= new GridBody(host.current);
    scene.current = { cache, sight, grid, rowHeight, layout, active, explained };
    body.current?.draw(scene.current);
  }, [host, cache, sight, grid, rowHeight, layout, active, explained]);
  useEffect(() => {
    const stop = cache.subscribe(() => body.current?.drawSoon());
    return () => {
      stop();
      body.current?.leave();
    };
  }, [cache]);
  const look = useCallback(
    (now: Port, isScroll: boolean) => {
      const there = scene.current;
      if (!there) return;
      const inSight = sightOf(now, measured);
      if (isScroll && holds(there.sight, inSight)) return;
      // After a leap nothing of before can stay, and the next may follow at once: only what is seen is drawn.
      const next: Seen = { port: now, room: !isScroll || meets(there.sight, inSight) ? spare : 0 };
      // Both ways at once and before the frame.
      if (isScroll) flushSync(() => setSeen(next));
      else setSeen(next);
    },
    [measured],
  );
  usePort(scroller, look);
  return { cache, columns, height: grid.rows * rowHeight };
}

interface Seen {
  port: Port;
  /** Rows that are drawn above and below of what is seen. */
  room: number;
}

/** Tells of each change of what the scroller shows. */
function usePort(scroller: RefObject<HTMLDivElement | null>, look: (now: Port, isScroll: boolean) => void): void {
  const latest = useRef(look);
  useLayoutEffect(() => {
    latest.current = look;
  });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const port = { width: element.clientWidth, height: element.clientHeight };
    const tell = (isScroll: boolean) => latest.current({ top: element.scrollTop, left: element.scrollLeft, ...port }, isScroll);
    const scrolled = () => tell(true);
    const resized = new ResizeObserver(() => {
      Object.assign(port, { width: element.clientWidth, height: element.clientHeight });
      tell(false);
    });
    resized.observe(element);
    element.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener('scroll', scrolled);
    };
  }, [scroller]);
}
