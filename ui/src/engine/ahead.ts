/**
 * Opens a core at once, for the first who asks for one: it boots while the screens are still being loaded. Every later call
 * opens another.
 */
export function ahead<T>(open: () => T): () => T {
  let first: T | undefined = open();
  return () => {
    const core = first ?? open();
    first = undefined;
    return core;
  };
}
