import { describe, expect, it } from 'vitest';
import { fakeBridge } from '../testing/fakeBridge';
import { requestConfluence } from './bridge';
import { relayTo } from './relay';

const relay = relayTo(requestConfluence);

describe('the relay', () => {
  it('carries a product request with its body and type, and the answer with its headers and bytes', async () => {
    const calls = fakeBridge({
      fetchProduct: () => ({ status: 201, headers: { 'x-ratelimit-remaining': '9' }, body: '{"id":"7"}' }),
    });
    const body = new TextEncoder().encode('{"title":"Größe"}').buffer;
    const answer = await relay.product({
      type: 'product',
      id: 3,
      method: 'POST',
      path: '/wiki/api/v2/pages',
      contentType: 'application/json',
      body,
    });
    expect(answer).toMatchObject({
      type: 'productAnswer',
      id: 3,
      status: 201,
      headers: { 'x-ratelimit-remaining': '9' },
    });
    expect(new TextDecoder().decode((answer as { body: ArrayBuffer }).body)).toBe('{"id":"7"}');
    expect(calls[0]?.payload).toMatchObject({
      fetchRequestInit: {
        method: 'POST',
        body: '{"title":"Größe"}',
        headers: [
          ['x-atlassian-token', 'no-check'],
          ['accept', 'application/json'],
          ['content-type', 'application/json'],
        ],
      },
    });
  });

  it('hands a body that the host parsed back to the core as JSON text', async () => {
    fakeBridge({ invoke: () => ({ success: true, payload: { status: 200, body: { source: 'csv' } } }) });
    const answer = await relay.remote({ type: 'remote', id: 4, method: 'GET', path: '/api/cloner/preferences' });
    expect(answer).toEqual({ type: 'remoteAnswer', id: 4, status: 200, body: '{"source":"csv"}' });
  });

  it('fails when the host had no answer, so that the core hears of it', async () => {
    fakeBridge({ invoke: () => ({ success: false, error: { message: 'timed out' } }) });
    await expect(relay.remote({ type: 'remote', id: 5, method: 'GET', path: '/x' })).rejects.toThrow('timed out');
  });
});
