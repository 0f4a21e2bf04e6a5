import { useEffect, useRef, type Dispatch } from 'react';
import { useCore } from '../../app/context';
import type { QueueAction } from './queueState';

const longestMs = 30_000;

/**
 * Asks whether the queue changed as often as the core says that it is worth it: never while the tab is hidden, at once when it
 * is seen again. A question without an answer is asked again later and later, and only marks the queue as stale.
 */
export function usePolling(queue: string, askAgainMs: number | undefined, dispatch: Dispatch<QueueAction>): void {
  const core = useCore();
  const pause = useRef(longestMs);
  const begun = askAgainMs !== undefined;
  useEffect(() => {
    if (askAgainMs !== undefined) pause.current = askAgainMs;
  }, [askAgainMs]);

  useEffect(() => {
    if (!begun) return;
    let gone = false;
    let asking = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      clearTimeout(timer);
      if (asking || document.hidden) return;
      asking = true;
      const answer = await core.ask({ kind: 'pollQueue', queue });
      asking = false;
      if (gone) return;
      if (answer.kind === 'failed') pause.current = Math.min(longestMs, pause.current * 2);
      else pause.current = answer.kind === 'queueOpened' ? answer.queue.askAgainMs : answer.askAgainMs;
      if (answer.kind === 'failed') dispatch({ type: 'notPolled' });
      else dispatch(answer.kind === 'queueOpened' ? { type: 'polled', queue: answer.queue } : { type: 'polled' });
      later();
    };
    const later = () => {
      timer = setTimeout(() => void ask(), pause.current);
    };
    const seen = () => {
      if (!document.hidden) void ask();
    };
    later();
    document.addEventListener('visibilitychange', seen);
    return () => {
      gone = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [core, queue, begun, dispatch]);
}
