import { requestJira } from '#bridge';
import { relayTo } from '../../bridge/relay';
import { ahead } from '../../engine/ahead';
import { CoreClient } from '../../engine/client';
import { openWorker } from '../../engine/openWorker';
import type { HandoffProtocol } from './core';

/** Starts Handoff's core in a worker of its own; the first is started when this module is loaded. */
export const openCore = ahead(() => new CoreClient<HandoffProtocol>(openWorker(), relayTo(requestJira)));
