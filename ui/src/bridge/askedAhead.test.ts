import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ProductRequest, RemoteRequest } from '../engine/client';
import type { ToWorker } from '../engine/messages';
import { AskedAhead } from './askedAhead';

function open(status = 200) {
  const asked: string[] = [];
  const bytes = () => new TextEncoder().encode(`{"n":${String(asked.length)}}`).buffer;
  const ahead = new AskedAhead({
    product: ({ id, method, path }) => {
      asked.push(`${method} ${path}`);
      return Promise.resolve({ type: 'productAnswer', id, status, headers: { etag: 'a' }, body: bytes() });
    },
    remote: ({ id, method, path }) => {
      asked.push(`${method} ${path}`);
      return Promise.resolve({ type: 'remoteAnswer', id, status, body: `{"n":${String(asked.length)}}` });
    },
  });
  return { ahead, asked };
}

const get = (path: string, id = 7): RemoteRequest => ({ type: 'remote', id, method: 'GET', path });
const post = (path: string, text: string): ProductRequest => ({
  type: 'product',
  id: 8,
  method: 'POST',
  path,
  contentType: 'application/json',
  body: new TextEncoder().encode(text).buffer,
});
const textOf = (answer: ToWorker) => new TextDecoder().decode((answer as { body: ArrayBuffer }).body);

afterEach(() => vi.useRealTimers());

describe('what is asked ahead of the core', () => {
  it('is read, and handed to the core once under its own number', async () => {
    const { ahead, asked } = open();
    expect(await ahead.readRemote('/a')).toEqual({ n: 1 });
    expect(await ahead.remote(get('/a'))).toEqual({ type: 'remoteAnswer', id: 7, status: 200, body: '{"n":1}' });
    expect(asked).toHaveLength(1);
    expect(await ahead.remote(get('/a'))).toMatchObject({ body: '{"n":2}' });
    expect(asked).toHaveLength(2);
  });

  it('is handed to a core that asks before the answer is there', async () => {
    const { ahead, asked } = open();
    const read = ahead.readProduct('/x');
    const answer = await ahead.product({ type: 'product', id: 9, method: 'GET', path: '/x' });
    expect(answer).toMatchObject({ id: 9, headers: { etag: 'a' } });
    structuredClone(answer, { transfer: [(answer as { body: ArrayBuffer }).body] });
    expect(await read).toEqual({ n: 1 });
    expect(asked).toEqual(['GET /x']);
  });

  it('is another question where the body is another', async () => {
    const { ahead, asked } = open();
    await ahead.readProduct('/x', '{"ids":[1]}');
    expect(textOf(await ahead.product(post('/x', '{"ids":[2]}')))).toBe('{"n":2}');
    expect(textOf(await ahead.product(post('/x', '{"ids":[1]}')))).toBe('{"n":1}');
    expect(asked).toEqual(['POST /x', 'POST /x']);
  });

  it('is forgotten when something changes at our server, and after ten seconds', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const { ahead, asked } = open();
    await ahead.readRemote('/a');
    await ahead.readRemote('/b');
    await ahead.remote({ type: 'remote', id: 1, method: 'POST', path: '/c', body: '{}' });
    await ahead.remote(get('/a'));
    await ahead.readRemote('/b');
    vi.advanceTimersByTime(10_001);
    await ahead.remote(get('/b'));
    expect(asked).toEqual(['GET /a', 'GET /b', 'POST /c', 'GET /a', 'GET /b', 'GET /b']);
  });

  it('fails to be read where it was refused, and the core gets the refusal', async () => {
    const { ahead } = open(403);
    await expect(ahead.readRemote('/a')).rejects.toThrow('403');
    expect(await ahead.remote(get('/a'))).toMatchObject({ status: 403 });
  });
});
