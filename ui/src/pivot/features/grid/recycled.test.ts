// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { Recycled, type Placed } from './recycled';

function shown() {
  const host = document.createElement('div');
  let made = 0;
  const recycled = new Recycled<Placed & { name: string }>(host, () => {
    const element = document.createElement('i');
    element.textContent = `v${made}`;
    return { element, index: -1, name: `v${made++}` };
  });
  return { host, show: (...indexes: number[]) => recycled.show(indexes).map(({ name }) => name).join(' '), order: () => Array.from(host.children, ({ textContent }) => textContent).join(' ') };
}

describe('elements along an axis', () => {
  it('stay where they are while others come in at either end', () => {
    const { show, order } = shown();
    expect(show(0, 1, 2)).toBe('v0 v1 v2');
    expect(show(1, 2, 3)).toBe('v1 v2 v0');
    expect(order()).toBe('v1 v2 v0');
    expect(show(0, 1, 2)).toBe('v0 v1 v2');
    expect(order()).toBe('v0 v1 v2');
  });

  it('are all used again after a leap, in the order of their new places', () => {
    const { show, order, host } = shown();
    show(0, 1, 2);
    show(70, 71, 72);
    expect(order()).toBe('v0 v1 v2');
    expect(host.children).toHaveLength(3);
  });

  it('keep the one that has the focus, however far away it is', () => {
    const { show, order } = shown();
    show(0, 1, 2);
    expect(show(0, 50, 51)).toBe('v0 v1 v2');
    expect(show(0, 90, 91, 92)).toBe('v0 v1 v2 v3');
    expect(order()).toBe('v0 v1 v2 v3');
    expect(show(0)).toBe('v0');
    expect(order()).toBe('v0');
  });
});
