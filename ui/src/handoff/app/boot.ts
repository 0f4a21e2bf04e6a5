import { view } from '#bridge';
import type { Core } from '../engine/core';
import type { Problem, ShiftView, Welcome } from '../engine/protocol';
import { hello } from './hello';
import { routeOf, type Route } from './route';

/** Everything that the first screen starts from. */
export interface Start {
  welcome: Welcome;
  route: Route;
  /** Shifts that a closed tab or a lost connection cut short. */
  shifts: readonly ShiftView[];
}

async function routeAskedFor(): Promise<Route> {
  try {
    return routeOf((await view.createHistory()).location.pathname);
  } catch {
    return { screen: 'queue' };
  }
}

/** Asks for all that the first screen needs, at the same time. */
export async function start(core: Core): Promise<Start | Problem> {
  const [welcome, route, listed] = await Promise.all([
    hello(core),
    routeAskedFor(),
    core.ask({ kind: 'listShifts' }),
  ]);
  if (welcome.kind === 'failed') return welcome.problem;
  return { welcome, route, shifts: listed.kind === 'failed' ? [] : listed.shifts };
}
