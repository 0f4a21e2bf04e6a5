interface Call {
  command: string;
  payload: unknown;
}

type Answer = (payload: never) => unknown;

/** A host with these answers; returns what it was asked. Everything else is answered with nothing. */
export function fakeBridge(answers: Readonly<Record<string, Answer>> = {}): Call[] {
  const calls: Call[] = [];
  const callBridge = (command: string, payload: unknown): Promise<unknown> => {
    calls.push({ command, payload });
    return Promise.resolve().then(() => answers[command]?.(payload as never));
  };
  Object.assign(globalThis, { __bridge: { callBridge } });
  return calls;
}
