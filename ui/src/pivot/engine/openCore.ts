import { requestJira } from '#bridge';
import { relayTo } from '../../bridge/relay';
import { ahead } from '../../engine/ahead';
import { CoreClient } from '../../engine/client';
import { openWorker } from '../../engine/openWorker';
import type { PivotProtocol } from './core';

/** Starts Pivot Report's core in a worker of its own; the first is started when this module is loaded. */
export const openCore = ahead(() => new CoreClient<PivotProtocol>(openWorker(), relayTo(requestJira)));
