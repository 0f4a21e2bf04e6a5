import { useEffect, useState } from 'react';
import { useCore } from '../../app/context';
import type { AnswerReason, ChangeView, HandoffState, HandoffView, Problem } from '../../engine/protocol';

/** What goes with an answer. */
export interface Words {
  text?: string;
  reason?: AnswerReason;
  overAssignee?: boolean;
}

export interface HandoffControls {
  view?: HandoffView;
  changes?: readonly ChangeView[];
  problem?: Problem;
  /** Which answer is on its way. */
  sending?: HandoffState;
  answer: (state: HandoffState, words: Words) => void;
}

/** One handoff, what changed since, and answering it. */
export function useHandoff(id: string, first: HandoffView | undefined, onAnswered: (view: HandoffView) => void): HandoffControls {
  const core = useCore();
  const [view, setView] = useState(first);
  const [changes, setChanges] = useState<readonly ChangeView[]>();
  const [problem, setProblem] = useState<Problem>();
  const [sending, setSending] = useState<HandoffState>();
  const known = first !== undefined;

  useEffect(() => {
    const gone = new AbortController();
    const left = () => gone.signal.aborted;
    const read = async () => {
      const opened = known ? undefined : core.ask({ kind: 'openHandoff', handoffId: id });
      const changed = core.ask({ kind: 'readChanges', handoffId: id });
      const answer = await opened;
      if (left()) return;
      if (answer?.kind === 'failed') setProblem(answer.problem);
      else if (answer) setView(answer.handoff);
      const since = await changed;
      // Without it there is no list of changes; the note is there all the same.
      if (!left() && since.kind !== 'failed') setChanges(since.changes);
    };
    void read();
    return () => gone.abort();
  }, [core, id, known]);

  const answer = async (state: HandoffState, words: Words) => {
    setSending(state);
    setProblem(undefined);
    const told = await core.ask({ kind: 'answerOne', handoffId: id, answer: state, overAssignee: false, ...words });
    setSending(undefined);
    if (told.kind === 'failed') {
      setProblem(told.problem);
      return;
    }
    setView(told.handoff);
    onAnswered(told.handoff);
  };

  return {
    ...(view && { view }),
    ...(changes && { changes }),
    ...(problem && { problem }),
    ...(sending && { sending }),
    answer: (state, words) => void answer(state, words),
  };
}
