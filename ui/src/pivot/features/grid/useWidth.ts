import { useLayoutEffect, useState, type RefObject } from 'react';

// So that a scroll bar that comes or a border that is dragged does not move everything by a pixel at a time.
const step = 40;

/** Width of an element in steps; 0 before it is there. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const there = element.current;
    if (!there) return;
    const look = () => setWidth(Math.round(there.clientWidth / step) * step);
    look();
    const observer = new ResizeObserver(look);
    observer.observe(there);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
