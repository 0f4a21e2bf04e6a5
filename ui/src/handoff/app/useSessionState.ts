import { useCallback, useMemo, useRef, useState } from 'react';
import type { Core } from '../engine/core';
import type { HandoffPreferences, Welcome } from '../engine/protocol';
import type { Choices, Session } from './context';

/** The welcome of the core, with preferences that change as somebody chooses. A welcome that comes later takes the place of the first. */
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
  const [counted, setCounted] = useState<{ waiting: number; after: Welcome }>();
  const waiting = counted?.after === welcome ? counted.waiting : welcome.waiting;
  const tellWaiting = useCallback((waiting: number) => setCounted({ waiting, after: welcome }), [welcome]);
  return useMemo(
    () => ({ ...welcome, preferences, prefer, waiting, tellWaiting }),
    [welcome, preferences, prefer, waiting, tellWaiting],
  );
}

const withoutUndefined = (choices: Choices): HandoffPreferences =>
  Object.fromEntries(Object.entries(choices).filter(([, value]) => value !== undefined));
