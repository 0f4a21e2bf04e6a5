import { router } from '#bridge';
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent, type PointerEvent, type RefObject } from 'react';
import type { GridShape } from '../../engine/protocol';
import type { Sheet } from '../sheet/useSheet';
import type { Columns } from './columns';
import type { Explained } from './Grid';
import { nextSort, sortedBy, withoutColumn } from './gridConfig';
import type { MenuActions } from './HeaderMenu';
import { pressed, type Place } from './useGridKeys';
import { headHeight, type useGridView } from './useGridView';
import type { useResize } from './useResize';

interface Hands {
  scroller: RefObject<HTMLDivElement | null>;
  sheet: Sheet;
  grid: GridShape;
  layout: Columns;
  rowHeight: number;
  view: ReturnType<typeof useGridView>;
  resize: ReturnType<typeof useResize>;
  active: Place;
  setActive: (to: Place) => void;
  onExplain: (cell: Explained) => void;
  goTo: { row: number } | undefined;
  explained: Explained | undefined;
}

/** What clicks and keys do, heard by the grid itself and not by each of its cells. */
export function useGridActions(hands: Hands) {
  const { scroller, sheet, grid, layout, rowHeight, view, resize, active, setActive, onExplain, goTo, explained } = hands;
  const [menu, setMenu] = useState<number>();
  const wantsFocus = useRef(false);
  const move = (to: Place) => {
    wantsFocus.current = true;
    setActive(to);
    reveal(scroller.current, to, hands);
  };
  useLayoutEffect(() => {
    // An element that had the focus may now be drawn as another cell: the focus stays with the cell.
    const at = placeOf(document.activeElement);
    const strayed = at && scroller.current?.contains(document.activeElement) && (at.row !== active.row || at.column !== active.column);
    if (!wantsFocus.current && !strayed) return;
    wantsFocus.current = false;
    cellAt(scroller.current, active)?.focus({ preventScroll: true });
  });
  useEffect(() => {
    if (goTo) reveal(scroller.current, { row: goTo.row, column: -1 }, { grid, layout, rowHeight });
    // Only what was found moves the grid, not a change of the grid.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [goTo]);
  useEffect(() => {
    // The explanation takes room beside the grid, and the cell must not be what it covers.
    if (explained) reveal(scroller.current, { row: active.row, column: explained.at }, { grid, layout, rowHeight });
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [explained]);
  const rowAt = (index: number) => view.cache.row(index, grid.columns.length);
  const explain = ({ row: index, column: at }: Place, byKey: boolean) => {
    const row = rowAt(index);
    const column = grid.columns[at];
    // A field of an issue is what Jira says: there is nothing to explain.
    if (!row || row.kind === 'more' || (column?.kind === 'field' && !column.numbers)) return;
    onExplain({ row: row.id, at, byKey, ...(column && { column: column.id }) });
  };
  const sort = (index: number) => {
    const column = grid.columns[index];
    void sheet.change(sortedBy(sheet.config, column?.id ?? 'label', nextSort(sheet.config.sort, column)));
  };
  const resizeBy = (index: number, by: number | undefined) => {
    const now = index < 0 ? layout.label : (layout.widths[index] ?? 0);
    resize.keep(index, by === undefined ? undefined : now + by);
  };
  const actions = { rows: grid.rows, columns: grid.columns.length, rowAt, move, explain: (place: Place) => explain(place, true), sort, menu: setMenu, resize: resizeBy };
  const menuActions = useMenuActions({ sheet, grid, resizeBy, close: (index) => { setMenu(undefined); move({ row: -1, column: index }); } });
  const handlers = {
    onKeyDown: (event: KeyboardEvent) => {
      const at = placeOf(event.target);
      if (!at || menu !== undefined) return;
      if (pressed(event, at, { ...actions, page: pageOf(scroller.current, hands), expand: (row, expanded) => void sheet.expand(row.id, expanded) })) event.preventDefault();
    },
    onClick: (event: MouseEvent) => {
      const element = event.target instanceof Element ? event.target : undefined;
      const at = element && placeOf(element);
      if (!at || element.closest('[data-resize]')) return;
      const key = element.closest<HTMLElement>('[data-issue]')?.dataset.issue;
      const row = rowAt(at.row);
      if (key !== undefined) void router.open(`/browse/${encodeURIComponent(key)}`);
      else if (element.closest('[data-more]')) setMenu(at.column);
      else if (at.row < 0) sort(at.column);
      else if (at.column < 0 && row && row.parts > 0 && (element.closest('[data-twist]') ?? row.kind === 'group')) void sheet.expand(row.id, !row.expanded);
      else explain(at, false);
      if (!element.closest('[data-more]')) move(at);
    },
    onFocus: (event: { target: EventTarget }) => {
      const at = placeOf(event.target);
      if (at && (at.row !== active.row || at.column !== active.column)) setActive(at);
    },
    onPointerDown: (event: PointerEvent) => {
      const handle = event.target instanceof Element ? event.target.closest('[data-resize]') : null;
      const at = handle && placeOf(handle);
      if (at) resize.begin(event, at.column, at.column < 0 ? layout.label : (layout.widths[at.column] ?? 0));
    },
    // A title where words are cut, made only when somebody looks.
    onMouseOver: ({ target }: MouseEvent) => {
      if (target instanceof HTMLElement && target.role === 'gridcell') target.title = target.scrollWidth > target.clientWidth ? target.innerText : '';
    },
    onPointerMove: resize.drag,
    onPointerUp: resize.end,
  };
  return { handlers, menu, menuActions };
}

interface MenuHands {
  sheet: Sheet;
  grid: GridShape;
  resizeBy: (index: number, by: number | undefined) => void;
  close: (index: number) => void;
}

/** The same functions for as long as the grid is there, so that the header is not drawn again with each scroll. */
function useMenuActions(hands: MenuHands): MenuActions {
  const latest = useRef(hands);
  useEffect(() => {
    latest.current = hands;
  });
  return useMemo(
    () => ({
      sortBy: (index, descending) => {
        const { sheet, grid } = latest.current;
        void sheet.change(sortedBy(sheet.config, grid.columns[index]?.id ?? 'label', descending));
      },
      resize: (index, by) => latest.current.resizeBy(index, by),
      remove: (index) => {
        const { sheet, grid } = latest.current;
        const without = withoutColumn(sheet.config, grid.columns, index);
        if (without) void sheet.change(without);
      },
      close: (index) => latest.current.close(index),
    }),
    [],
  );
}

function placeOf(target: EventTarget | null): Place | undefined {
  const cell = target instanceof Element ? target.closest('[role="gridcell"], [role="rowheader"], [role="columnheader"]') : null;
  const row = cell?.closest<HTMLElement>('[data-row]')?.dataset.row;
  return row === undefined ? undefined : { row: Number(row), column: Number(cell?.getAttribute('aria-colindex')) - 2 };
}

const cellAt = (scroller: HTMLElement | null, { row, column }: Place) =>
  scroller?.querySelector<HTMLElement>(`[data-row="${row}"] [aria-colindex="${column + 2}"]`);

/** Rows that a page has, one kept in sight. */
const pageOf = (scroller: HTMLElement | null, { grid, rowHeight }: Pick<Hands, 'grid' | 'rowHeight'>): number =>
  Math.max(1, Math.floor(((scroller?.clientHeight ?? 0) - grid.headerRows * headHeight) / rowHeight) - 1);

/** Scrolls as little as shows the cell beside the frozen rows and column. */
function reveal(scroller: HTMLElement | null, { row, column }: Place, { grid, layout, rowHeight }: Pick<Hands, 'grid' | 'layout' | 'rowHeight'>): void {
  if (!scroller) return;
  if (row >= 0) {
    const top = row * rowHeight;
    const room = scroller.clientHeight - grid.headerRows * headHeight - rowHeight;
    if (scroller.scrollTop > top) scroller.scrollTop = top;
    else if (scroller.scrollTop < top - room) scroller.scrollTop = top - room;
  }
  if (column >= 0) {
    const left = (layout.starts[column] ?? 0) - layout.label;
    const room = scroller.clientWidth - layout.label - (layout.widths[column] ?? 0);
    if (scroller.scrollLeft > left) scroller.scrollLeft = left;
    else if (scroller.scrollLeft < left - room) scroller.scrollLeft = left - room;
  }
}
