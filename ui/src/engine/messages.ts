import type { AnyReply, AnyRequest } from './core';

/** What the window says to the worker. */
export type ToWorker =
  | { type: 'ask'; request: AnyRequest }
  | { type: 'productAnswer'; id: number; status: number; headers: Record<string, string>; body: ArrayBuffer }
  | { type: 'productFailed'; id: number; message: string }
  | { type: 'remoteAnswer'; id: number; status: number; body: string }
  | { type: 'remoteFailed'; id: number; message: string };

/** What the worker says to the window. The bridge lives in the window, so product and remote requests pass through it. */
export type FromWorker =
  | { type: 'ready' }
  | { type: 'reply'; reply: AnyReply }
  | { type: 'product'; id: number; method: string; path: string; contentType?: string; body?: ArrayBuffer }
  | { type: 'remote'; id: number; method: string; path: string; body?: string }
  | { type: 'dead'; message: string };
