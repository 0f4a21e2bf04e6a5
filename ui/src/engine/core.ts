/** Why a request was not fulfilled, as every app's core says it. */
export interface Problem {
  code: string;
  message: string;
  wayOut?: string;
  retryAfterSeconds?: number;
}

export interface AnyRequest {
  kind: string;
  id: number;
}

export interface AnyReply {
  kind: string;
  id: number;
}

/**
 * What an app's ui and core say to each other: both unions, made from the C# records, and which reply answers which
 * request where all goes well. The reply `failed`, with a {@link Problem}, may answer any; `progressed` may come before.
 */
export interface Protocol {
  request: AnyRequest;
  reply: AnyReply;
  answers: Readonly<Record<string, string>>;
}

export type ReplyOf<P extends Protocol, K extends string> = Extract<P['reply'], { kind: K }>;
export type AnswerTo<P extends Protocol, K extends string> = ReplyOf<P, P['answers'][K] | 'failed'>;

/** Leaves each member of the union its own fields. */
type WithoutId<T> = T extends { id: number } ? Omit<T, 'id'> : never;
/** A request before the client gives it an id. */
export type Question<P extends Protocol> = WithoutId<P['request']>;

export interface AskOptions<P extends Protocol> {
  signal?: AbortSignal;
  onProgress?: (progress: ReplyOf<P, 'progressed'>) => void;
}

/** An app's core as its screens see it: a worker, a server, or a double in tests. */
export interface Core<P extends Protocol> {
  ask<Q extends Question<P>>(question: Q, options?: AskOptions<P>): Promise<AnswerTo<P, Q['kind']>>;
  dispose(): void;
}
