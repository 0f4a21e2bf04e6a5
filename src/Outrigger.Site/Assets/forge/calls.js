// Calls between a frame and the page around it, over one message port. Both ends run this.
// Functions travel as numbers and come back as calls, because the bridge hands callbacks over and gets methods in answer.

/**
 * @param {MessagePort} port
 * @param {(command: string, payload: unknown) => unknown} answer Answers what the other end asks; may return a promise.
 * @returns {(command: string, payload: unknown) => Promise<unknown>}
 */
export function calls(port, answer) {
  const mark = '__outriggerFunction';
  const waiting = new Map();
  const functions = new Map();
  let last = 0;

  const isPlain = (value) =>
    value !== null && typeof value === 'object' && [Object.prototype, null].includes(Object.getPrototypeOf(value));

  function pack(value) {
    if (typeof value === 'function') {
      functions.set(++last, value);
      return { [mark]: last };
    }
    if (Array.isArray(value)) return value.map(pack);
    return isPlain(value) ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, pack(part)])) : value;
  }

  function unpack(value) {
    if (Array.isArray(value)) return value.map(unpack);
    if (!isPlain(value)) return value;
    if (typeof value[mark] === 'number') return (...args) => send({ run: value[mark], args });
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, unpack(part)]));
  }

  function send(message) {
    return new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, { resolve, reject });
      try {
        port.postMessage({ id, ...message, payload: pack(message.payload), args: pack(message.args) });
      } catch (error) {
        waiting.delete(id);
        reject(error);
      }
    });
  }

  function settle({ to, error, value }) {
    const call = waiting.get(to);
    waiting.delete(to);
    if (error === undefined) call?.resolve(unpack(value));
    else call?.reject(Object.assign(new Error(error.message), { name: error.name }));
  }

  function perform(message) {
    if (message.command !== undefined) return answer(message.command, unpack(message.payload));
    const target = functions.get(message.run);
    if (target === undefined) throw new Error('The callback is gone.');
    return target(...unpack(message.args));
  }

  port.onmessage = async ({ data: message }) => {
    if (message.to !== undefined) {
      settle(message);
      return;
    }
    try {
      port.postMessage({ to: message.id, value: pack(await perform(message)) });
    } catch (error) {
      port.postMessage({ to: message.id, error: { name: String(error?.name ?? 'Error'), message: String(error?.message ?? error) } });
    }
  };

  return (command, payload) => send({ command, payload });
}
