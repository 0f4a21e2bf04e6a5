/** Starts this build's core in a worker of its own. */
export const openWorker = (): Worker => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
