// The part of Atlassian's bridge that we use, typed and spoken by ourselves: the real package may not be passed on.
// Forge builds (`--mode forge`) take the real one instead; the names and shapes here are its own.
import { productResponse, type ProductResult } from './productResponse';

type CallBridge = (command: string, payload?: unknown) => Promise<unknown>;

function callBridge<T>(command: string, payload?: unknown): Promise<T> {
  const bridge = (globalThis as { __bridge?: { callBridge: CallBridge } }).__bridge;
  if (!bridge) return Promise.reject(new Error('This page only works inside Confluence or Jira.'));
  return bridge.callBridge(command, payload) as Promise<T>;
}

export interface RequestInit {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** Asks Confluence as the person who is signed in. */
export const requestConfluence = (restPath: string, init?: RequestInit): Promise<Response> =>
  requestProduct('confluence', restPath, init);

/** Asks Jira as the person who is signed in. */
export const requestJira = (restPath: string, init?: RequestInit): Promise<Response> =>
  requestProduct('jira', restPath, init);

async function requestProduct(
  product: 'confluence' | 'jira',
  restPath: string,
  init: RequestInit = {},
): Promise<Response> {
  const headers = Object.entries({ 'x-atlassian-token': 'no-check', ...init.headers });
  const method = init.method ?? 'GET';
  const body = init.body ?? (method === 'DELETE' ? '' : null);
  const result = await callBridge<ProductResult>('fetchProduct', {
    product,
    restPath,
    fetchRequestInit: { ...init, body, headers },
    isMultipartFormData: false,
  });
  return productResponse(result);
}

export interface RemoteInput {
  path: string;
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

export interface RemoteResult {
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
  message?: string;
}

interface RemoteEnvelope {
  success: boolean;
  payload?: { status: number; headers?: Record<string, string[] | string>; body?: unknown };
  error?: { message?: string };
}

/** Asks our own server; the host adds a signed token that says who is asking. */
export async function invokeRemote(input: RemoteInput): Promise<RemoteResult> {
  const envelope = await callBridge<RemoteEnvelope>('invoke', { ...input, invokeType: 'ui-remote-fetch' });
  if (!envelope.success || !envelope.payload) return envelope.error ?? {};
  const headers = Object.entries(envelope.payload.headers ?? {}).map(([name, value]) => [name, String(value)]);
  return { ...envelope.payload, headers: Object.fromEntries(headers) as Record<string, string> };
}

export interface Location {
  pathname: string;
  search?: string;
  hash?: string;
  /** Kept by the browser with this place, and sent nowhere. */
  state?: unknown;
}

export interface History {
  location: Location;
  listen(listener: (location: Location) => void): unknown;
  push(path: string, state?: unknown): void;
  replace(path: string, state?: unknown): void;
}

/** Where the app is shown. What the module does not stand on is absent. */
export interface Extension {
  type?: string;
  content?: { id: string };
  issue?: { id: string; key: string; type: string; typeId: string };
  project?: { id: string; key: string; type: string };
  dashboard?: { id: string };
  gadget?: { id: string };
  gadgetConfiguration?: Record<string, unknown>;
  /** Of a macro: what was chosen where it is configured. */
  config?: Record<string, unknown>;
  /** `edit` where a gadget is configured. */
  entryPoint?: string;
  location?: string;
}

export interface Context {
  accountId?: string;
  moduleKey: string;
  siteUrl?: string;
  timezone?: string;
  theme?: { colorMode?: string } | null;
  extension: Extension;
}

export const view = {
  getContext: () => callBridge<Context>('getContext'),
  close: (payload?: unknown) => callBridge<unknown>('close', payload),
  /** Hands over what was chosen where a gadget or a macro is configured. */
  submit: (payload: unknown) => callBridge<unknown>('submit', payload),
  /** Asks the page around the app to draw what it shows anew. */
  refresh: (payload?: unknown) => callBridge<unknown>('refresh', payload),
  createHistory: () => callBridge<History>('createHistory'),
  theme: { enable: () => callBridge<unknown>('enableTheming') },
};

/** What a page of an issue tells its panels when the issue changes. */
export interface IssueChanged {
  issueId: string;
  projectId: string;
  changes: { changeType: 'updated' | 'commented'; atlassianId: string }[];
}

interface Subscription {
  unsubscribe: () => unknown;
}

export const events = {
  emit: (event: string, payload?: unknown) => callBridge<unknown>('emit', { event, payload }),
  /** The event says what the payload is. */
  on: (event: string, callback: (payload: never) => unknown) => callBridge<Subscription>('on', { event, callback }),
};

type Target =
  | { target: 'module'; moduleKey: string; projectKey?: string }
  | { target: 'contentView'; contentId: string }
  | { target: 'issue'; issueKey: string }
  | { target: 'dashboard'; dashboardId: string };

const address = (to: string | Target) => (typeof to === 'string' ? { url: to } : to);

export const router = {
  navigate: (to: string | Target) => callBridge<unknown>('navigate', { ...address(to), type: 'same-tab' }),
  open: (to: string | Target) => callBridge<unknown>('navigate', { ...address(to), type: 'new-tab' }),
  getUrl: async (to: Target) => new URL(await callBridge<string>('getUrl', to), document.referrer || location.href),
};

export interface FlagOptions {
  id: string;
  title: string;
  description?: string;
  type?: 'info' | 'success' | 'warning' | 'error';
  isAutoDismiss?: boolean;
}

/** A short message that the host shows over the page. */
export function showFlag(options: FlagOptions): { close: () => Promise<unknown> } {
  void callBridge('showFlag', { type: 'info', ...options }).catch(() => undefined);
  return { close: () => callBridge('closeFlag', { id: options.id }) };
}
