import { view } from '#bridge';
import type { AnswerTo, Core } from '../engine/core';
import type { Problem, QueueView, ShiftView, Welcome } from '../engine/protocol';
import type { FirstLook } from '../first/look';
import { hello } from './hello';
import { routeOf, type Route } from './route';

/** A queue that was asked for before its screen was there. */
export interface FirstQueue {
  /** As it was read before the core was there. */
  seen?: QueueView;
  answer: Promise<AnswerTo<'openQueue'>>;
}

/** What the core says at the beginning. */
export interface Told {
  welcome: Welcome;
  /** Shifts that a closed tab or a lost connection cut short. */
  shifts: readonly ShiftView[];
}

/** Everything that the first screen starts from. */
export interface Start extends Told {
  route: Route;
  queue?: FirstQueue;
  /** What the core says, where the screen was there before it. */
  told?: Promise<Told | Problem>;
}

async function routeAskedFor(): Promise<Route> {
  try {
    return routeOf((await view.createHistory()).location.pathname);
  } catch {
    return { screen: 'queue' };
  }
}

async function tell(core: Core): Promise<Told | Problem> {
  const [welcome, listed] = await Promise.all([hello(core), core.ask({ kind: 'listShifts' })]);
  if (welcome.kind === 'failed') return welcome.problem;
  return { welcome, shifts: listed.kind === 'failed' ? [] : listed.shifts };
}

/** Asks for all that the first screen needs, at the same time; starts with a first look where that comes before the core. */
export async function start(core: Core, look: Promise<FirstLook | undefined> = Promise.resolve(undefined)): Promise<Start | Problem> {
  const told = tell(core);
  const route = await routeAskedFor();
  const answer = route.screen === 'queue' ? core.ask({ kind: 'openQueue', queue: 'mine' }) : undefined;
  const seen = answer && (await Promise.race([look, told.then(() => undefined)]));
  if (seen) return { welcome: seen.welcome, shifts: [], route, queue: { seen: seen.queue, answer }, told };
  const said = await told;
  return 'code' in said ? said : { ...said, route, ...(answer && { queue: { answer } }) };
}
