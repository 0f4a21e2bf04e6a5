// Loaded before the screens, so that the core boots meanwhile and what the first screen shows is on its way.
import { relay } from '#handoffCore';
import { readFirstLook, type FirstLook } from '../first/look';

let look: Promise<FirstLook | undefined> | undefined = readFirstLook(relay);

/** What was read for the first screen; nothing for a screen that comes after it. */
export function takeFirstLook(): Promise<FirstLook | undefined> {
  const taken = look ?? Promise.resolve(undefined);
  look = undefined;
  return taken;
}
