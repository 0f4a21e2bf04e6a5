import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Core } from '../engine/core';
import type { FieldView, PivotPreferences, Welcome } from '../engine/protocol';
import type { Choices, Session } from './context';

/** The welcome of the core, with preferences that change as somebody chooses, and the fields once they are read. */
export function useSessionState(core: Core, welcome: Welcome): Session {
  const [preferences, setPreferences] = useState(welcome.preferences);
  const latest = useRef(preferences);
  const prefer = useCallback(
    (choices: Choices) => {
      latest.current = withoutUndefined({ ...latest.current, ...choices });
      setPreferences(latest.current);
      void core.ask({ kind: 'writePreferences', preferences: latest.current });
    },
    [core],
  );
  const fields = useFields(core);
  return useMemo(() => ({ ...welcome, preferences, prefer, fields }), [welcome, preferences, prefer, fields]);
}

function useFields(core: Core): readonly FieldView[] | undefined {
  const [fields, setFields] = useState<readonly FieldView[]>();
  useEffect(() => {
    const gone = new AbortController();
    void core.ask({ kind: 'listFields' }, { signal: gone.signal }).then((answer) => {
      // A list that cannot be read leaves the builder empty; opening a report says why.
      if (!gone.signal.aborted) setFields(answer.kind === 'failed' ? [] : answer.fields);
    });
    return () => gone.abort();
  }, [core]);
  return fields;
}

const withoutUndefined = (choices: Choices & { compact?: boolean | undefined }): PivotPreferences => ({
  compact: false,
  ...(Object.fromEntries(Object.entries(choices).filter(([, value]) => value !== undefined)) as Partial<PivotPreferences>),
});
