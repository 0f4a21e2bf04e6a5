import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { attachClosestEdge, extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge';
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Zone } from './zones';

/** What is dragged: a field of the list, or one that stands in a zone. */
export interface Dragged {
  field?: string | undefined;
  zone?: Zone | undefined;
  index?: number | undefined;
}

const kind = 'outrigger-pivot-field';

const draggedOf = ({ field, zone, index }: Record<string | symbol, unknown>): Dragged => ({
  field: field as string | undefined,
  zone: zone as Zone | undefined,
  index: index as number | undefined,
});

/** Makes an element one that can be dragged into a zone. */
export function useFieldDrag(element: RefObject<HTMLElement | null>, { field, zone, index }: Dragged): boolean {
  const [dragging, setDragging] = useState(false);
  useEffect(() => {
    if (!element.current) return;
    return draggable({
      element: element.current,
      getInitialData: () => ({ kind, field, zone, index }),
      onDragStart: () => setDragging(true),
      onDrop: () => setDragging(false),
    });
  }, [element, field, zone, index]);
  return dragging;
}

interface Target {
  zone: Zone;
  /** Place of the element in its zone; undefined for the zone itself, which takes at its end. */
  index?: number;
  fits: (dragged: Dragged) => boolean;
  onDrop: (dragged: Dragged, at: number | undefined) => void;
}

/** Makes an element one to drop on; answers the edge where the dragged one would land, or `zone` for the zone as a whole. */
export function useFieldDrop(element: RefObject<HTMLElement | null>, target: Target): 'top' | 'bottom' | 'zone' | undefined {
  const [edge, setEdge] = useState<'top' | 'bottom' | 'zone'>();
  const latest = useRef(target);
  useEffect(() => {
    latest.current = target;
  });
  const { zone, index } = target;
  useEffect(() => {
    if (!element.current) return;
    const place = element.current;
    return combine(
      dropTargetForElements({
        element: place,
        canDrop: ({ source }) => source.data.kind === kind && latest.current.fits(draggedOf(source.data)),
        getData: ({ input }) => (index === undefined ? { zone } : attachClosestEdge({ zone, index }, { element: place, input, allowedEdges: ['top', 'bottom'] })),
        onDrag: ({ self, location }) => setEdge(location.current.dropTargets[0]?.element === place ? edgeOf(self.data, index) : undefined),
        onDragLeave: () => setEdge(undefined),
        onDrop: ({ self, source, location }) => {
          setEdge(undefined);
          if (location.current.dropTargets[0]?.element !== place) return;
          const at = index === undefined ? undefined : edgeOf(self.data, index) === 'bottom' ? index + 1 : index;
          latest.current.onDrop(draggedOf(source.data), at);
        },
      }),
    );
  }, [element, zone, index]);
  return edge;
}

function edgeOf(data: Record<string | symbol, unknown>, index: number | undefined): 'top' | 'bottom' | 'zone' {
  if (index === undefined) return 'zone';
  return extractClosestEdge(data) === 'bottom' ? 'bottom' : 'top';
}
