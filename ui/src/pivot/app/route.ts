import { view } from '#bridge';
import { useCallback, useEffect, useRef, useState } from 'react';

export const screens = ['report', 'reports'] as const;
export type Screen = (typeof screens)[number];

/** What is shown: a report (a saved one by id, or one written into the fragment), or the list of saved ones. */
export interface Route {
  screen: Screen;
  id?: string;
  /** Of a link to a report that nobody saved; without its `#`. */
  fragment?: string;
}

/** `/report/abc` is the saved report abc, `/#r=…` one that the link itself holds, `/reports` the list. */
export function routeOf({ pathname, hash = '' }: { pathname: string; hash?: string }): Route {
  const [first, id] = pathname.split('/').filter(Boolean);
  if (first === 'reports') return { screen: 'reports' };
  if (first === 'report' && id !== undefined) return { screen: 'report', id: decodeURIComponent(id) };
  return hash.length > 1 ? { screen: 'report', fragment: hash.slice(1) } : { screen: 'report' };
}

export function pathOf({ screen, id, fragment }: Route): string {
  if (screen === 'reports') return '/reports';
  if (id !== undefined) return `/report/${encodeURIComponent(id)}`;
  return fragment === undefined ? '/' : `/#${fragment}`;
}

type History = Awaited<ReturnType<typeof view.createHistory>>;

/** The route in the host's address bar, so that reload, back and links work. */
export function useRoute(first: Route): [Route, (to: Route) => void] {
  const [route, setRoute] = useState(first);
  const history = useRef<History>(undefined);
  useEffect(() => {
    let gone = false;
    view
      .createHistory()
      .then((found) => {
        if (gone) return;
        history.current = found;
        found.listen((location) => {
          if (!gone) setRoute(routeOf(location));
        });
      })
      // A host without a history still has a first screen.
      .catch(() => undefined);
    return () => {
      gone = true;
    };
  }, []);
  const go = useCallback((to: Route) => {
    setRoute(to);
    try {
      history.current?.push(pathOf(to));
    } catch {
      // The address stays behind; the screen does not.
    }
  }, []);
  return [route, go];
}
