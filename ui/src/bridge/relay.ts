import { invokeRemote } from '#bridge';
import type { Relay } from '../engine/client';

const decoder = new TextDecoder();

type ProductRequest = typeof import('#bridge').requestConfluence;

/** Product requests travel worker → window → host, because the bridge lives in the window. */
export const relayTo = (request: ProductRequest): Relay => ({
  async product({ id, method, path, contentType, body }) {
    const response = await request(path, {
      method,
      headers: { accept: 'application/json', ...(contentType && { 'content-type': contentType }) },
      ...(body && { body: decoder.decode(body) }),
    });
    const headers = Object.fromEntries(response.headers);
    return { type: 'productAnswer', id, status: response.status, headers, body: await response.arrayBuffer() };
  },

  async remote({ id, method, path, body }) {
    const answer = await invokeRemote({
      path,
      method,
      ...(body !== undefined && { headers: { 'content-type': 'application/json' }, body }),
    });
    if (answer.status === undefined) throw new Error(answer.message ?? 'The server could not be reached.');
    const text =
      typeof answer.body === 'string' ? answer.body : answer.body === undefined ? '' : JSON.stringify(answer.body);
    return { type: 'remoteAnswer', id, status: answer.status, body: text };
  },
});
