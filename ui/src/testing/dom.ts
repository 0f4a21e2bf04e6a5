// The parts of a browser that jsdom lacks and our components use. Import before anything that draws.
import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

configure({ asyncUtilTimeout: 8_000 });
afterEach(cleanup);

// jsdom has no layout: the virtual table is given a height to draw its rows in.
Object.defineProperties(HTMLElement.prototype, {
  offsetHeight: { configurable: true, value: 40 },
  offsetWidth: { configurable: true, value: 800 },
  clientHeight: { configurable: true, value: 400 },
  clientWidth: { configurable: true, value: 800 },
});

globalThis.ResizeObserver = class {
  observe(): void {
    // Nothing is ever resized.
  }
  unobserve(): void {
    // Nothing is ever resized.
  }
  disconnect(): void {
    // Nothing is ever resized.
  }
};

window.matchMedia = (media) =>
  Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  });

Element.prototype.scrollIntoView = () => undefined;
