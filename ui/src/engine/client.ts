import type { AnswerTo, AnyReply, AnyRequest, AskOptions, Core, Protocol, Question, ReplyOf } from './core';
import type { FromWorker, ToWorker } from './messages';

export type ProductRequest = Extract<FromWorker, { type: 'product' }>;
export type RemoteRequest = Extract<FromWorker, { type: 'remote' }>;

/** Carries the core's requests to the product and to our server: the window has the bridge, the worker has not. */
export interface Relay {
  product(request: ProductRequest): Promise<ToWorker>;
  remote(request: RemoteRequest): Promise<ToWorker>;
}

interface Pending<P extends Protocol> {
  settle: (reply: AnyReply) => void;
  reject: (reason: CoreDead) => void;
  onProgress: ((progress: ReplyOf<P, 'progressed'>) => void) | undefined;
}

/** The core is gone; nothing that was asked of it will be answered. */
export class CoreDead extends Error {
  override name = 'CoreDead';
}

const transferables = (message: ToWorker): Transferable[] => (message.type === 'productAnswer' ? [message.body] : []);

/** Speaks the protocol to a core in a worker. When the worker dies, everything pending is rejected with {@link CoreDead}. */
export class CoreClient<P extends Protocol> implements Core<P> {
  readonly #worker: Worker;
  readonly #relay: Relay;
  readonly #pending = new Map<number, Pending<P>>();
  readonly #ready: Promise<void>;
  #settleReady: { resolve: () => void; reject: (reason: CoreDead) => void } | undefined;
  #lastId = 0;
  #dead: CoreDead | undefined;

  constructor(worker: Worker, relay: Relay) {
    this.#worker = worker;
    this.#relay = relay;
    this.#ready = new Promise<void>((resolve, reject) => {
      this.#settleReady = { resolve, reject };
    });
    this.#ready.catch(() => undefined);
    worker.addEventListener('message', (event: MessageEvent<FromWorker>) => this.#receive(event.data));
    worker.addEventListener('error', (event) => this.#die(event.message || 'The worker could not be loaded.'));
    worker.addEventListener('messageerror', () => this.#die('A message of the worker could not be read.'));
  }

  /** Fulfilled when the core has booted. */
  get ready(): Promise<void> {
    return this.#ready;
  }

  ask<Q extends Question<P>>(question: Q, options: AskOptions<P> = {}): Promise<AnswerTo<P, Q['kind']>> {
    if (this.#dead) return Promise.reject(this.#dead);
    const id = ++this.#lastId;
    if (options.signal?.aborted) return Promise.resolve(cancelled(id) as unknown as AnswerTo<P, Q['kind']>);
    const { promise, resolve, reject } = deferred<AnyReply>();
    this.#pending.set(id, { settle: resolve, reject, onProgress: options.onProgress });
    const abort = () => this.#cancel(id);
    options.signal?.addEventListener('abort', abort, { once: true });
    this.#post({ type: 'ask', request: { ...question, id } });
    return promise.finally(() => options.signal?.removeEventListener('abort', abort)) as Promise<AnswerTo<P, Q['kind']>>;
  }

  dispose(): void {
    this.#die('The core was closed.');
  }

  #cancel(target: number): void {
    if (!this.#pending.has(target)) return;
    this.#post({ type: 'ask', request: { id: ++this.#lastId, kind: 'cancel', target } as AnyRequest });
  }

  #receive(message: FromWorker): void {
    switch (message.type) {
      case 'ready':
        this.#settleReady?.resolve();
        break;
      case 'reply':
        this.#answer(message.reply);
        break;
      case 'product':
        void this.#forward(message.id, 'productFailed', this.#relay.product(message));
        break;
      case 'remote':
        void this.#forward(message.id, 'remoteFailed', this.#relay.remote(message));
        break;
      case 'dead':
        this.#die(message.message);
        break;
    }
  }

  #answer(reply: AnyReply): void {
    const waiting = this.#pending.get(reply.id);
    if (reply.kind === 'progressed') {
      waiting?.onProgress?.(reply as ReplyOf<P, 'progressed'>);
      return;
    }
    this.#pending.delete(reply.id);
    waiting?.settle(reply);
  }

  async #forward(id: number, type: 'productFailed' | 'remoteFailed', answer: Promise<ToWorker>): Promise<void> {
    try {
      this.#post(await answer);
    } catch (error) {
      this.#post({ type, id, message: error instanceof Error ? error.message : String(error) });
    }
  }

  #post(message: ToWorker): void {
    if (!this.#dead) this.#worker.postMessage(message, transferables(message));
  }

  #die(message: string): void {
    if (this.#dead) return;
    this.#dead = new CoreDead(message);
    this.#worker.terminate();
    this.#settleReady?.reject(this.#dead);
    for (const { reject } of this.#pending.values()) reject(this.#dead);
    this.#pending.clear();
  }
}

function cancelled(id: number) {
  return { id, kind: 'failed', problem: { code: 'cancelled', message: 'The request was given up.' } };
}

function deferred<T>() {
  let resolve!: (value: T) => void;
  let reject!: (reason: Error) => void;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
