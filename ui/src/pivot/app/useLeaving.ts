import { useCallback, useEffect, useState } from 'react';
import type { OpenedState } from './useOpened';
import type { Route } from './route';

/** What stands between a report with unsaved changes and what would take its place. */
export interface Leaving {
  /** Somebody is to be asked. */
  isAsked: boolean;
  /** Does it at once, or when somebody has agreed. */
  ask: (act: () => void) => void;
  leave: () => void;
  stay: () => void;
  /** Told whether leaving would lose something. */
  setChanged: (changed: boolean) => void;
}

interface Asked {
  act: () => void;
}

/**
 * @param shown The last route whose way was free.
 * @param state Of the route that is shown.
 * @param back Puts the address back to the report that stays.
 */
export function useLeaving(route: Route, shown: Route, show: (route: Route) => void, state: OpenedState, back: () => void): Leaving {
  const [changed, setChanged] = useState(false);
  const [asked, setAsked] = useState<Asked>();
  const isHeld = changed && route !== shown && replaces(route, state);
  if (route !== shown && !isHeld) show(route);
  useEffect(() => {
    if (!changed) return;
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', hold);
    return () => removeEventListener('beforeunload', hold);
  }, [changed]);
  const free = () => {
    setChanged(false);
    setAsked(undefined);
  };
  return {
    isAsked: isHeld || asked !== undefined,
    ask: (act) => (changed ? setAsked({ act }) : act()),
    leave: () => {
      free();
      asked?.act();
    },
    stay: () => {
      setAsked(undefined);
      if (isHeld) back();
    },
    setChanged: useCallback((now) => setChanged(now), []),
  };
}

/** The route shows another report than the open one. The list of reports leaves it open behind it. */
function replaces({ screen, id, fragment }: Route, state: OpenedState): boolean {
  if (screen !== 'report' || state.phase !== 'open') return false;
  const { saved, fragment: its } = state.opened;
  return id === undefined ? fragment !== undefined && fragment !== its : id !== saved?.id;
}
