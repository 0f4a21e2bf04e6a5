import { describe, expect, it, vi } from 'vitest';
import type { ClonerProtocol } from '../cloner/engine/core';
import type { CoreReply } from '../cloner/engine/protocol';
import { CoreClient, CoreDead, type Relay } from './client';
import type { FromWorker, ToWorker } from './messages';

class FakeWorker extends EventTarget {
  readonly sent: ToWorker[] = [];
  terminated = false;

  postMessage(message: ToWorker): void {
    this.sent.push(message);
  }

  terminate(): void {
    this.terminated = true;
  }

  reply(reply: CoreReply): void {
    this.say({ type: 'reply', reply });
  }

  say(data: FromWorker): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

const noRelay: Relay = {
  product: ({ id }) =>
    Promise.resolve({ type: 'productAnswer', id, status: 200, headers: {}, body: new ArrayBuffer(0) }),
  remote: () => Promise.reject(new Error('no network')),
};

function open() {
  const worker = new FakeWorker();
  return { worker, client: new CoreClient<ClonerProtocol>(worker as unknown as Worker, noRelay) };
}

describe('the client of the core', () => {
  it('matches answers that come in another order to their requests', async () => {
    const { worker, client } = open();
    const runs = client.ask({ kind: 'listRuns' });
    const spaces = client.ask({ kind: 'searchSpaces', text: 'a' });
    worker.reply({ id: 2, kind: 'spacesFound', spaces: [] });
    worker.reply({ id: 1, kind: 'runsListed', runs: [] });
    expect((await runs).kind).toBe('runsListed');
    expect((await spaces).kind).toBe('spacesFound');
  });

  it('tells of progress before the answer', async () => {
    const { worker, client } = open();
    const onProgress = vi.fn();
    const answer = client.ask({ kind: 'listRuns' }, { onProgress });
    worker.reply({ id: 1, kind: 'progressed', done: 1, total: 2, phase: 'Reading' });
    worker.reply({ id: 1, kind: 'runsListed', runs: [] });
    await answer;
    expect(onProgress).toHaveBeenCalledWith(expect.objectContaining({ done: 1, total: 2 }));
  });

  it('sends a cancel for an aborted request, and the answer still comes', async () => {
    const { worker, client } = open();
    const gone = new AbortController();
    const answer = client.ask({ kind: 'listRuns' }, { signal: gone.signal });
    gone.abort();
    expect(worker.sent.at(-1)).toEqual({ type: 'ask', request: { id: 2, kind: 'cancel', target: 1 } });
    worker.reply({ id: 1, kind: 'failed', problem: { code: 'cancelled', message: 'Given up.' } });
    expect((await answer).kind).toBe('failed');
  });

  it('asks nothing where the request was aborted before', async () => {
    const { worker, client } = open();
    const answer = await client.ask({ kind: 'listRuns' }, { signal: AbortSignal.abort() });
    expect(answer).toMatchObject({ kind: 'failed', problem: { code: 'cancelled' } });
    expect(worker.sent).toEqual([]);
  });

  it.each([
    ['an error', (worker: FakeWorker) => worker.dispatchEvent(new Event('error'))],
    ['an unreadable message', (worker: FakeWorker) => worker.dispatchEvent(new Event('messageerror'))],
    ['its own word', (worker: FakeWorker) => worker.say({ type: 'dead', message: 'out of memory' })],
  ])('rejects everything pending and everything after when the worker dies by %s', async (_, die) => {
    const { worker, client } = open();
    const pending = [client.ask({ kind: 'hello' }), client.ask({ kind: 'listRuns' }), client.ready];
    const settled = Promise.allSettled(pending);
    die(worker);
    for (const result of await settled)
      expect(result).toMatchObject({ status: 'rejected', reason: expect.any(CoreDead) as unknown });
    await expect(client.ask({ kind: 'hello' })).rejects.toBeInstanceOf(CoreDead);
    expect(worker.terminated).toBe(true);
  });

  it('carries product requests to the relay, and a failed one back as failed', async () => {
    const { worker, client } = open();
    worker.say({ type: 'product', id: 1, method: 'GET', path: '/wiki/api/v2/pages/1' });
    worker.say({ type: 'remote', id: 2, method: 'GET', path: '/api' });
    await vi.waitFor(() => expect(worker.sent).toHaveLength(2));
    expect(worker.sent).toEqual([
      expect.objectContaining({ type: 'productAnswer', id: 1, status: 200 }),
      { type: 'remoteFailed', id: 2, message: 'no network' },
    ]);
    client.dispose();
  });
});
