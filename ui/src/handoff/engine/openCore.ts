import { requestJira } from '#bridge';
import { AskedAhead } from '../../bridge/askedAhead';
import { relayTo } from '../../bridge/relay';
import { ahead } from '../../engine/ahead';
import { CoreClient } from '../../engine/client';
import { openWorker } from '../../engine/openWorker';
import type { HandoffProtocol } from './core';

/** Carries the core's requests, and may be asked before it is there. */
export const relay = new AskedAhead(relayTo(requestJira));

/** Starts Handoff's core in a worker of its own; the first is started when this module is loaded. */
export const openCore = ahead(() => new CoreClient<HandoffProtocol>(openWorker(), relay));
