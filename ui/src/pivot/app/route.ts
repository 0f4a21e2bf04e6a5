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

interface Place {
  pathname: string;
  hash?: string;
  state?: unknown;
}

/** `/report/abc` is the saved report abc, `/#r=…` one that the link itself holds, `/reports` the list. */
export function routeOf({ pathname, hash = '', state }: Place): Route {
  const [first, id] = pathname.split('/').filter(Boolean);
  if (first === 'reports') return { screen: 'reports' };
  if (first === 'report' && id !== undefined) return { screen: 'report', id: decodeURIComponent(id) };
  const fragment = hash.length > 1 ? hash.slice(1) : linkIn(state);
  return fragment === undefined ? { screen: 'report' } : { screen: 'report', fragment };
}

const linkIn = (state: unknown): string | undefined =>
  typeof state === 'object' && state !== null && 'fragment' in state && typeof state.fragment === 'string' ? state.fragment : undefined;

export function pathOf({ screen, id }: Route): string {
  if (screen === 'reports') return '/reports';
  return id === undefined ? '/' : `/report/${encodeURIComponent(id)}`;
}

const stateOf = ({ fragment }: Route) => (fragment === undefined ? undefined : { fragment });

type History = Awaited<ReturnType<typeof view.createHistory>>;

/**
 * Takes a configuration out of the address as soon as it is read. The host signs the whole address into each call to our server, so
 * one that stayed there would reach it; the browser's own history keeps it for a reload instead.
 */
export function takeFragment(history: Pick<History, 'replace'>, location: Place): Route {
  const route = routeOf(location);
  if (location.hash !== undefined && location.hash.length > 1) history.replace(pathOf(route), stateOf(route));
  return route;
}

/** The route in the host's address bar, so that reload, back and links work. */
export function useRoute(first: Route): [Route, (to: Route, how?: 'push' | 'replace') => void] {
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
          if (!gone) setRoute(takeFragment(found, location));
        });
      })
      // A host without a history still has a first screen.
      .catch(() => undefined);
    return () => {
      gone = true;
    };
  }, []);
  const go = useCallback((to: Route, how: 'push' | 'replace' = 'push') => {
    setRoute(to);
    try {
      history.current?.[how](pathOf(to), stateOf(to));
    } catch {
      // The address stays behind; the screen does not.
    }
  }, []);
  return [route, go];
}
