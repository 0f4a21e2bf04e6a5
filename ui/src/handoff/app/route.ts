import { view } from '#bridge';
import { useCallback, useEffect, useRef, useState } from 'react';

export const screens = ['queue', 'team', 'incoming', 'outgoing', 'history', 'shift', 'teams', 'measures'] as const;
export type Screen = (typeof screens)[number];

/** What is shown: a screen, and which team or handoff of it. */
export interface Route {
  screen: Screen;
  id?: string;
}

/** `/incoming/abc` is the handoff abc among those that wait for me; `/handoff/abc` says the same. */
export function routeOf(path: string): Route {
  const [first = '', id] = path.split('/').filter(Boolean);
  const screen = first === 'handoff' ? 'incoming' : screens.find((name) => name === first);
  if (!screen) return { screen: 'queue' };
  return id === undefined ? { screen } : { screen, id: decodeURIComponent(id) };
}

export const pathOf = ({ screen, id }: Route): string =>
  `/${screen === 'queue' ? '' : screen}${id === undefined ? '' : `/${encodeURIComponent(id)}`}`;

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
          if (!gone) setRoute(routeOf(location.pathname));
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
