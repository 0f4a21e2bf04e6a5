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
}

export interface History {
  location: Location;
  listen(listener: (location: Location) => void): unknown;
  push(path: string): void;
  replace(path: string): void;
}

export interface Context {
  accountId?: string;
  moduleKey: string;
  siteUrl?: string;
  theme?: { colorMode?: string } | null;
  extension: { type?: string; content?: { id: string }; location?: string };
}

export const view = {
  getContext: () => callBridge<Context>('getContext'),
  close: (payload?: unknown) => callBridge<unknown>('close', payload),
  createHistory: () => callBridge<History>('createHistory'),
  theme: { enable: () => callBridge<unknown>('enableTheming') },
};

type Target = { target: 'module'; moduleKey: string } | { target: 'contentView'; contentId: string };

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
