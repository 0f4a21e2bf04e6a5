import { view } from '#bridge';
import type { Core } from '../engine/core';
import type { Failed, Welcome } from '../engine/protocol';

/** Says hello with the site's address, where links in notes lead to. */
export async function hello(core: Core): Promise<Welcome | Failed> {
  const siteUrl = await view.getContext().then(
    (context) => context.siteUrl,
    () => undefined,
  );
  return core.ask({ kind: 'hello', ...(siteUrl === undefined ? {} : { siteUrl }) });
}
