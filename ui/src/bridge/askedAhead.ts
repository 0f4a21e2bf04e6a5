import type { ProductRequest, Relay, RemoteRequest } from '../engine/client';
import type { ToWorker } from '../engine/messages';

type ProductAnswer = Extract<ToWorker, { type: 'productAnswer' }>;
type RemoteAnswer = Extract<ToWorker, { type: 'remoteAnswer' }>;
type Answer = ProductAnswer | RemoteAnswer;

interface Kept {
  answer: Promise<ToWorker>;
  until: number;
}

const keptMs = 10_000;
const decoder = new TextDecoder();

/**
 * A relay that may be asked before the core is there. Each answer goes to the core once, when it asks for the very same, so
 * that nothing is asked twice; none is kept for long, nor over a change of what our server keeps.
 */
export class AskedAhead implements Relay {
  readonly #relay: Relay;
  readonly #kept = new Map<string, Kept>();

  constructor(relay: Relay) {
    this.#relay = relay;
  }

  /** Reads from our server, as the core will. */
  readRemote(path: string): Promise<unknown> {
    const request: RemoteRequest = { type: 'remote', id: 0, method: 'GET', path };
    return this.#read(keyOf(request), () => this.#relay.remote(request));
  }

  /** Asks the product what changes nothing, as the core will: with the same text where the question has a body. */
  readProduct(path: string, body?: string): Promise<unknown> {
    const bytes = body === undefined ? undefined : new TextEncoder().encode(body).buffer;
    const request: ProductRequest = {
      type: 'product',
      id: 0,
      method: bytes ? 'POST' : 'GET',
      path,
      ...(bytes && { contentType: 'application/json', body: bytes }),
    };
    return this.#read(keyOf(request), () => this.#relay.product(request));
  }

  product(request: ProductRequest): Promise<ToWorker> {
    return this.#taken(request) ?? this.#relay.product(request);
  }

  remote(request: RemoteRequest): Promise<ToWorker> {
    if (request.method !== 'GET') this.#kept.clear();
    return this.#taken(request) ?? this.#relay.remote(request);
  }

  async #read(key: string, ask: () => Promise<ToWorker>): Promise<unknown> {
    const answer = ask();
    this.#kept.set(key, { answer, until: performance.now() + keptMs });
    const { status, body } = (await answer) as Answer;
    if (status !== 200) throw new Error(`${key} was answered ${String(status)}.`);
    return JSON.parse(typeof body === 'string' ? body : decoder.decode(body)) as unknown;
  }

  #taken(request: ProductRequest | RemoteRequest): Promise<ToWorker> | undefined {
    const key = keyOf(request);
    const kept = this.#kept.get(key);
    this.#kept.delete(key);
    if (!kept || kept.until < performance.now()) return undefined;
    return kept.answer.then((answer) => ({ ...copied(answer as Answer), id: request.id }));
  }
}

const keyOf = ({ method, path, body }: ProductRequest | RemoteRequest): string =>
  [method, path, typeof body === 'string' ? body : body ? decoder.decode(body) : ''].join('\n');

/** The bytes are handed over to the worker, and another may still be reading them. */
const copied = (answer: Answer): Answer => (answer.type === 'productAnswer' ? { ...answer, body: answer.body.slice(0) } : answer);
