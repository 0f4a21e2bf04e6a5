import { requestConfluence } from '#bridge';
import { relayTo } from '../../bridge/relay';
import { CoreClient } from '../../engine/client';
import { openWorker } from '../../engine/openWorker';
import type { ClonerProtocol } from './core';

/** Starts the cloner's core in a worker of its own. */
export const openCore = (): CoreClient<ClonerProtocol> => new CoreClient(openWorker(), relayTo(requestConfluence));
