import type { Question } from '../engine/core';
import { playedCore } from './harnessCore';

let core: ReturnType<typeof playedCore> | undefined;

/** The other side of the harness's core: the first message says what was asked for in the address, the others are questions. */
self.onmessage = ({ data }: MessageEvent<string | { at: number; question: Question }>) => {
  if (typeof data === 'string') core = playedCore(data);
  else void core?.ask(data.question).then((answer) => self.postMessage({ at: data.at, answer }));
};
