import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { attachClosestEdge, extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { indexOf } from './queueState';
import type { QueueControls } from './useQueue';

interface CardDrag {
  card: RefObject<HTMLElement | null>;
  handle: RefObject<HTMLElement | null>;
  issueId: string;
  index: number;
  queue: QueueControls;
  onDrag: (issueId: string | undefined) => void;
}

const kind = 'outrigger-queue-card';

/** Makes a card one that can be dragged by its handle and dropped on; answers the edge where a card would land. */
export function useCardDrag(drag: CardDrag): 'top' | 'bottom' | undefined {
  const [edge, setEdge] = useState<'top' | 'bottom'>();
  const latest = useRef(drag);
  useEffect(() => {
    latest.current = drag;
  });
  const { card, handle, issueId } = drag;
  useEffect(() => {
    if (!card.current || !handle.current) return;
    const element = card.current;
    return combine(
      draggable({
        element,
        dragHandle: handle.current,
        getInitialData: () => ({ kind, issueId }),
        onDragStart: () => latest.current.onDrag(issueId),
        onDrop: () => latest.current.onDrag(undefined),
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => source.data.kind === kind && source.data.issueId !== issueId,
        getData: ({ input }) => attachClosestEdge({ issueId }, { element, input, allowedEdges: ['top', 'bottom'] }),
        onDrag: ({ self }) => setEdge(edgeOf(self.data)),
        onDragLeave: () => setEdge(undefined),
        onDrop: ({ self, source }) => {
          setEdge(undefined);
          const { queue } = latest.current;
          const moved = String(source.data.issueId);
          queue.moveTo(moved, landing(queue, moved, issueId, edgeOf(self.data)));
        },
      }),
    );
  }, [card, handle, issueId]);
  return edge;
}

const edgeOf = (data: Record<string | symbol, unknown>): 'top' | 'bottom' | undefined => {
  const edge = extractClosestEdge(data);
  return edge === 'top' || edge === 'bottom' ? edge : undefined;
};

function landing({ rows }: QueueControls, moved: string, over: string, edge: 'top' | 'bottom' | undefined): number {
  const from = indexOf(rows, moved);
  const onto = indexOf(rows, over) + (edge === 'bottom' ? 1 : 0);
  return from < onto ? onto - 1 : onto;
}
