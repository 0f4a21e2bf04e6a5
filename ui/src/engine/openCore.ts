import { relay } from '../bridge/relay';
import { CoreClient } from './client';

/** Starts the core in a worker of its own. */
export function openCore(): CoreClient {
  return new CoreClient(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }), relay);
}
