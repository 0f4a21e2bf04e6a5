import { view } from '#bridge';
import type { Core } from '../engine/core';
import type { Problem, Welcome } from '../engine/protocol';
import { hello } from './hello';
import { routeOf, type Route } from './route';

/** Everything that the first screen starts from. */
export interface Start {
  welcome: Welcome;
  route: Route;
}

async function routeAskedFor(): Promise<Route> {
  try {
    return routeOf((await view.createHistory()).location);
  } catch {
    return { screen: 'report' };
  }
}

/** Asks for all that the first screen needs, at the same time. */
export async function start(core: Core): Promise<Start | Problem> {
  const [welcome, route] = await Promise.all([hello(core), routeAskedFor()]);
  return welcome.kind === 'failed' ? welcome.problem : { welcome, route };
}
