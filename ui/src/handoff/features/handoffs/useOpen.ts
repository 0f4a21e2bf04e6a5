import { useCallback, useEffect, useState } from 'react';
import { useCore, useSession } from '../../app/context';
import type { AnswerTo } from '../../engine/core';
import type { OpenRead, Problem } from '../../engine/protocol';

export interface OpenState {
  open?: OpenRead;
  problem?: Problem;
}

const everyMs = 30_000;

/** What waits for me and what I wait for, read again now and then while it is looked at. */
export function useOpen(): [OpenState, reload: () => void] {
  const core = useCore();
  const { tellWaiting } = useSession();
  const [state, setState] = useState<OpenState>({});
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let gone = false;
    const read = () => {
      if (document.hidden) return;
      void core.ask({ kind: 'readOpen' }).then((answer) => {
        if (gone) return;
        if (answer.kind !== 'failed') tellWaiting(answer.incoming.length);
        setState((before) => next(before, answer));
      });
    };
    read();
    const timer = setInterval(read, everyMs);
    document.addEventListener('visibilitychange', read);
    return () => {
      gone = true;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', read);
    };
  }, [core, tellWaiting, attempt]);
  return [state, useCallback(() => setAttempt((before) => before + 1), [])];
}

/** What was read stays while it cannot be read again. */
const next = (before: OpenState, answer: AnswerTo<'readOpen'>): OpenState =>
  answer.kind !== 'failed' ? { open: answer } : before.open ? before : { problem: answer.problem };
