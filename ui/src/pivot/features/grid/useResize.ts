import { useCallback, useState, type PointerEvent } from 'react';
import { useSession } from '../../app/context';
import type { GridColumn } from '../../engine/protocol';
import { labelColumn, leastWidth, mostWidth, withWidth } from './columns';

interface Resizing {
  id: string;
  from: number;
  width: number;
}

/** Widths of columns: as chosen before, as dragged right now, and kept for next time when the drag ends. */
export function useResize(columns: readonly GridColumn[]) {
  const { preferences, prefer } = useSession();
  const [dragged, setDragged] = useState<Resizing>();
  const chosen = preferences.widths;
  const idAt = useCallback((index: number) => (index < 0 ? labelColumn : columns[index]?.id), [columns]);
  const keep = useCallback(
    (index: number, width: number | undefined) => {
      const id = idAt(index);
      if (id !== undefined) prefer({ widths: withWidth(chosen, id, width) });
    },
    [idAt, prefer, chosen],
  );
  const begin = (event: PointerEvent, index: number, width: number) => {
    const id = idAt(index);
    if (id === undefined) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setDragged({ id, from: event.clientX - width, width });
  };
  const drag = (event: PointerEvent) => {
    if (dragged) setDragged({ ...dragged, width: Math.min(mostWidth, Math.max(leastWidth, event.clientX - dragged.from)) });
  };
  const end = () => {
    if (!dragged) return;
    prefer({ widths: withWidth(chosen, dragged.id, dragged.width) });
    setDragged(undefined);
  };
  return { chosen: dragged ? { ...chosen, [dragged.id]: dragged.width } : chosen, keep, begin, drag, end, isDragging: dragged !== undefined };
}
