import { useEffect, useState } from 'react';
import { useCore } from '../../app/context';
import type { Problem } from '../../engine/protocol';

interface Check {
  /** The query that was checked. */
  jql: string;
  busy: boolean;
  count?: number;
  message?: string;
  at?: number | undefined;
  problem?: Problem;
}

const typingPauseMs = 400;

/** Asks Jira, after a pause in typing, whether it can read a query. */
export function useJqlCheck(jql: string): Check {
  const core = useCore();
  const [check, setCheck] = useState<Check>({ jql: '', busy: false });
  useEffect(() => {
    if (jql.trim() === '') return;
    const gone = new AbortController();
    const timer = setTimeout(() => {
      setCheck({ jql, busy: true });
      void core.ask({ kind: 'checkJql', jql }, { signal: gone.signal }).then((answer) => {
        if (gone.signal.aborted) return;
        if (answer.kind === 'failed') {
          setCheck({ jql, busy: false, problem: answer.problem });
          return;
        }
        const { count, message, at } = answer;
        setCheck({ jql, busy: false, ...(count !== undefined && { count }), ...(message !== undefined && { message, at }) });
      });
    }, typingPauseMs);
    return () => {
      clearTimeout(timer);
      gone.abort();
    };
  }, [core, jql]);
  return check.jql === jql ? check : { jql, busy: jql.trim() !== '' };
}
