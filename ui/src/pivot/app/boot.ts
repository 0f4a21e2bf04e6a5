import { view } from '#bridge';
import type { Core } from '../engine/core';
import type { Problem, Welcome } from '../engine/protocol';
import { hello } from './hello';
import { takeFragment, type Route } from './route';

/** Everything that the first screen starts from. */
export interface Start {
  welcome: Welcome;
  route: Route;
}

async function routeAskedFor(): Promise<Route> {
  try {
    const history = await view.createHistory();
    return takeFragment(history, history.location);
  } catch {
    return { screen: 'report' };
  }
}

/** Reads where to begin, and only then says hello: no call to our server is made while a configuration stands in the address. */
export async function start(core: Core): Promise<Start | Problem> {
  const route = await routeAskedFor();
  const welcome = await hello(core);
  return welcome.kind === 'failed' ? welcome.problem : { welcome, route };
}
