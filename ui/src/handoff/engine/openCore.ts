import { requestJira } from '#bridge';
import { relayTo } from '../../bridge/relay';
import { CoreClient } from '../../engine/client';
import { openWorker } from '../../engine/openWorker';
import type { HandoffProtocol } from './core';

/** Starts Handoff's core in a worker of its own. */
export const openCore = (): CoreClient<HandoffProtocol> => new CoreClient(openWorker(), relayTo(requestJira));
