import { useEffect, useState } from 'react';
import { useCore } from '../../app/context';
import type { DraftChecked, HandoffDraft } from '../../engine/protocol';

const typingPauseMs = 500;

export interface DraftCheck {
  busy: boolean;
  /** Of the draft as it is now, or the last one that was checked. */
  checked?: DraftChecked;
}

/** Checks a draft while it is written; nothing is asked before somebody is chosen. */
export function useDraftCheck(draft: HandoffDraft | undefined): DraftCheck {
  const core = useCore();
  const [checked, setChecked] = useState<{ of: string; answer: DraftChecked }>();
  const asked = draft && JSON.stringify(draft);
  useEffect(() => {
    if (asked === undefined) return;
    const gone = new AbortController();
    const timer = setTimeout(() => {
      const question = { kind: 'checkDraft', draft: JSON.parse(asked) as HandoffDraft } as const;
      void core.ask(question, { signal: gone.signal }).then((answer) => {
        // What could not be checked is checked again when it is sent.
        if (!gone.signal.aborted && answer.kind !== 'failed') setChecked({ of: asked, answer });
      });
    }, typingPauseMs);
    return () => {
      clearTimeout(timer);
      gone.abort();
    };
  }, [core, asked]);
  return { busy: asked !== undefined && checked?.of !== asked, ...(checked && { checked: checked.answer }) };
}
