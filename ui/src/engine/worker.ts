/// <reference lib="webworker" />
import type { AnyReply, AnyRequest } from './core';
import { openJournal } from './journal';
import type { FromWorker, ToWorker } from './messages';

declare const self: DedicatedWorkerGlobalScope;

/** What the core exports; it is the whole of its surface. */
interface CoreExports {
  Outrigger: { Browser: { Program: { Ask(kind: string, request: string): Promise<string> } } };
}

interface Runtime {
  setModuleImports(name: string, imports: Record<string, unknown>): void;
  getAssemblyExports(name: string): Promise<CoreExports>;
  runMain(): Promise<number>;
}

interface BootModule { boot: () => Promise<Runtime> }

interface Answer { resolve(value: object): void; reject(reason: Error): void }

const waiting = new Map<number, Answer>();
let lastId = 0;

function say(message: FromWorker, transfer: Transferable[] = []): void {
  self.postMessage(message, transfer);
}

function pend(send: (id: number) => void): Promise<object> {
  return new Promise((resolve, reject) => {
    const id = ++lastId;
    waiting.set(id, { resolve, reject });
    send(id);
  });
}

/** Called by the core: one product request, carried by the window to the bridge. */
function product(method: string, path: string, contentType: string, body: Uint8Array): Promise<object> {
  return pend((id) => {
    if (body.length === 0) {
      say({ type: 'product', id, method, path });
    } else {
      const copy = body.slice().buffer;
      say({ type: 'product', id, method, path, contentType, body: copy }, [copy]);
    }
  });
}

/** Called by the core: one call to our own server, carried by the window to the bridge. */
function remote(method: string, path: string, body: string): Promise<object> {
  return pend((id) => { say({ type: 'remote', id, method, path, ...(body === '' ? {} : { body }) }); });
}

/** Called by the core: how far a long request is. */
function progress(reply: string): void {
  say({ type: 'reply', reply: JSON.parse(reply) as AnyReply });
}

function settle(id: number, act: (answer: Answer) => void): void {
  const answer = waiting.get(id);
  waiting.delete(id);
  if (answer) act(answer);
}

function headerLines(headers: Record<string, string>): string {
  return Object.entries(headers).map(([name, value]) => `${name.toLowerCase()}\n${value.replaceAll('\n', ' ')}`).join('\n');
}

type Ask = (kind: string, request: string) => Promise<string>;

function put({ kind, ...members }: AnyRequest, ask: Ask): void {
  ask(kind, JSON.stringify(members))
    .then((reply) => { say({ type: 'reply', reply: JSON.parse(reply) as AnyReply }); })
    .catch((error: unknown) => { say({ type: 'dead', message: String(error) }); });
}

function receive(message: ToWorker, ask: Ask): void {
  switch (message.type) {
    case 'ask':
      put(message.request, ask);
      break;
    case 'productAnswer':
      settle(message.id, (answer) => {
        answer.resolve({ status: message.status, headers: headerLines(message.headers), body: new Uint8Array(message.body) });
      });
      break;
    case 'remoteAnswer':
      settle(message.id, (answer) => { answer.resolve({ status: message.status, body: message.body }); });
      break;
    case 'productFailed':
    case 'remoteFailed':
      settle(message.id, (answer) => { answer.reject(new Error(message.message)); });
      break;
  }
}

async function start(): Promise<void> {
  // A listener, not `onmessage`: the runtime takes a worker whose `onmessage` is set for one of its own threads, and never starts.
  const booted: { ask?: Ask } = {};
  const early: ToWorker[] = [];
  self.addEventListener('message', (event: MessageEvent<ToWorker>) => {
    if (booted.ask) receive(event.data, booted.ask);
    else early.push(event.data);
  });
  const bootUrl = new URL(`../${import.meta.env.VITE_RUNTIME}/boot.js`, self.location.href).href;
  const { boot } = await import(/* @vite-ignore */ bootUrl) as BootModule;
  const [runtime, journal] = await Promise.all([boot(), openJournal(`outrigger-${import.meta.env.VITE_APP}`)]);
  runtime.setModuleImports('host', { product, remote, progress, ...journal, journalLasts: () => journal.lasts });
  await runtime.runMain();
  const core = (await runtime.getAssemblyExports('Outrigger.Browser.dll')).Outrigger.Browser.Program;
  const ready: Ask = (kind, request) => core.Ask(kind, request);
  booted.ask = ready;
  for (const message of early) receive(message, ready);
  say({ type: 'ready' });
}

start().catch((error: unknown) => { say({ type: 'dead', message: error instanceof Error ? error.message : String(error) }); });
