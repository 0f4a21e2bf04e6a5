import { requestConfluence } from '#bridge';
import { relayTo } from '../../bridge/relay';
import { ahead } from '../../engine/ahead';
import { CoreClient } from '../../engine/client';
import { openWorker } from '../../engine/openWorker';
import type { ClonerProtocol } from './core';

/** Starts the cloner's core in a worker of its own; the first is started when this module is loaded. */
export const openCore = ahead(() => new CoreClient<ClonerProtocol>(openWorker(), relayTo(requestConfluence)));
