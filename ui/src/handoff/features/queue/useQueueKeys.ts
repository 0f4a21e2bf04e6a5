import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { QueueControls } from './useQueue';
import { indexOf } from './queueState';

export interface CardActions {
  handOff: (issueId: string) => void;
  open: (issueId: string) => void;
  undo: () => void;
  next: () => void;
  help: () => void;
}

export interface Keys {
  queue: QueueControls;
  focused: string | undefined;
  focus: (issueId: string) => void;
  actions: CardActions;
}

const writes = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');

const presses = (target: EventTarget): boolean => target instanceof HTMLElement && target.matches('button, a');

/** The keys of the list; whoever draws it hands its key presses on. */
export function queueKeys(keys: Keys): (event: KeyboardEvent) => void {
  return (event) => {
    if (writes(event.target) || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (presses(event.target) && (key === ' ' || key === 'Enter')) return;
    const done = keys.queue.state.held ? whileHeld(keys, key) : whileFree(keys, key, event.altKey);
    if (!done) return;
    event.preventDefault();
    event.stopPropagation();
  };
}

const downKeys = ['ArrowDown', 'j'];
const upKeys = ['ArrowUp', 'k'];

const stepOf = (key: string): number => (downKeys.includes(key) ? 1 : upKeys.includes(key) ? -1 : 0);

function whileHeld({ queue }: Keys, key: string): boolean {
  const held = queue.state.held?.issueId ?? '';
  const step = stepOf(key);
  if (step !== 0) queue.hold(held, indexOf(queue.rows, held) + step);
  else if (key === ' ' || key === 'Enter') queue.drop();
  else if (key === 'Escape') queue.putBack();
  else return key !== 'Tab';
  return true;
}

function whileFree(keys: Keys, key: string, alt: boolean): boolean {
  const { queue, focused, focus, actions } = keys;
  const at = focused === undefined ? -1 : indexOf(queue.rows, focused);
  const step = stepOf(key);
  if (step !== 0 && alt && focused !== undefined) queue.moveTo(focused, at + step);
  else if (step !== 0 || key === 'Home' || key === 'End') focusAt(keys, targetIndex(key, at, step, queue.rows.length));
  else if (alt) return false;
  else if (key === 'u') actions.undo();
  else if (key === 'n') actions.next();
  else if (key === '?') actions.help();
  else if (focused === undefined || at < 0) return false;
  else if (key === ' ') queue.hold(focused, at);
  else if (key === 't') queue.moveTo(focused, 0);
  else if (key === 'h') actions.handOff(focused);
  else if (key === 'o' || key === 'Enter') actions.open(focused);
  else return false;
  if (step !== 0 && alt && focused !== undefined) focus(focused);
  return true;
}

function targetIndex(key: string, at: number, step: number, length: number): number {
  if (key === 'Home') return 0;
  return key === 'End' ? length - 1 : at + step;
}

function focusAt({ queue, focus }: Keys, index: number): void {
  const row = queue.rows[Math.max(0, Math.min(index, queue.rows.length - 1))];
  if (row) focus(row.issue.issueId);
}

const anywhere = ['j', 'k', 'u', 'n', '?'];

/** The keys that work wherever the focus is on the page, as long as nobody writes and no dialog is open. */
export function usePageKeys(keys: Keys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      const modified = event.ctrlKey || event.metaKey || event.altKey;
      if (event.defaultPrevented || modified || (event.target && writes(event.target))) return;
      if (!anywhere.includes(event.key.toLowerCase()) || document.querySelector('[role="dialog"]')) return;
      if (whileFree(latest.current, event.key.toLowerCase(), false)) event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
