import { view } from '#bridge';
import type { Core } from '../engine/core';
import type { Failed, Welcome } from '../engine/protocol';
import { zoneOf } from './zone';

/** Says hello with the viewer's time zone, where days begin and end, and the site's address, where links lead to. */
export async function hello(core: Core): Promise<Welcome | Failed> {
  const context = await view.getContext().catch(() => undefined);
  const siteUrl = context?.siteUrl;
  return core.ask({ kind: 'hello', ...zoneOf(context?.timezone, Date.now()), ...(siteUrl === undefined ? {} : { siteUrl }) });
}
