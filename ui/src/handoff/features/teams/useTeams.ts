import { useEffect, useState } from 'react';
import { useCore } from '../../app/context';
import type { Question } from '../../engine/core';
import type { Problem, TeamsRead } from '../../engine/protocol';

type Change = Extract<Question, { kind: 'writeTeam' | 'removeTeam' }>;

export interface TeamsControls {
  read?: TeamsRead;
  problem?: Problem;
  reload: () => void;
  /** Fulfilled with the teams as they are then; undefined where it was refused. */
  change: (question: Change) => Promise<TeamsRead | undefined>;
}

export function useTeams(): TeamsControls {
  const core = useCore();
  const [read, setRead] = useState<TeamsRead>();
  const [problem, setProblem] = useState<Problem>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let gone = false;
    void core.ask({ kind: 'readTeams' }).then((answer) => {
      if (gone) return;
      setProblem(answer.kind === 'failed' ? answer.problem : undefined);
      if (answer.kind !== 'failed') setRead(answer);
    });
    return () => {
      gone = true;
    };
  }, [core, attempt]);
  const change = async (question: Change) => {
    const answer = await core.ask(question);
    setProblem(answer.kind === 'failed' ? answer.problem : undefined);
    if (answer.kind === 'failed') return undefined;
    setRead(answer);
    return answer;
  };
  return { ...(read && { read }), ...(problem && { problem }), reload: () => setAttempt(attempt + 1), change };
}
