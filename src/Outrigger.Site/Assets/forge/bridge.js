// Runs in the app's document before the app's bundle. Only the site that serves the app gets the other end of the port.
const site = document.currentScript.dataset.site;
const { port1, port2 } = new MessageChannel();
const call = calls(port1, (command, payload) => {
  if (command === 'theme') return applyTheme(payload);
  throw new Error(`The bridge knows no ${command}.`);
});

if (window.parent === window) {
  // Opened by itself: nobody is there to answer.
  port2.close();
} else {
  window.parent.postMessage({ outrigger: 'bridge' }, site, [port2]);
  document.addEventListener('DOMContentLoaded', tellHeight, { once: true });
}

// A panel or a gadget is as tall as what it shows.
function tellHeight() {
  let told = 0;
  const tell = () => {
    const height = heightOfContent();
    if (height === told) return;
    told = height;
    call('resize', { height }).catch(() => {});
  };
  const sizes = new ResizeObserver(tell);
  const watch = () => {
    sizes.disconnect();
    for (const part of [document.documentElement, document.body, ...document.body.children]) sizes.observe(part);
    tell();
  };
  new MutationObserver(watch).observe(document.body, { childList: true });
  watch();
}

// The root is as tall as its content, the margins of the last words with it, unless the app's styles make it as tall as the frame.
// Then the lowest part of the body tells, and a little less than the frame counts as the same: a margin is not part of it.
function heightOfContent() {
  const root = document.documentElement.getBoundingClientRect().height;
  const { paddingBottom, marginBottom } = getComputedStyle(document.body);
  const lowest = Math.max(0, ...Array.from(document.body.children, (part) => part.getBoundingClientRect().bottom + window.scrollY));
  const parts = lowest + parseFloat(paddingBottom) + parseFloat(marginBottom);
  const isFrames = Math.abs(root - window.innerHeight) < 1;
  return Math.ceil(isFrames && parts < root - 48 ? parts : Math.max(root, parts));
}

function applyTheme({ theme, colorMode }) {
  document.documentElement.dataset.theme = theme;
  document.documentElement.dataset.colorMode = colorMode;
}

// A history is used at once and without waiting, so it lives here; the page around only follows it and tells of steps back.
async function createHistory() {
  const listeners = new Set();
  const changed = ({ action, location, length }) => {
    Object.assign(history, { action, location, length });
    listeners.forEach((listener) => listener(location, action));
  };
  const toLocation = (to, state) => (typeof to === 'string' ? { to, state } : { to: createHref(to), state: to.state ?? state });
  const createHref = ({ pathname = history.location.pathname, search = '', hash = '' }) => pathname + search + hash;
  const ask = (step, payload) => call('history', { step, ...payload });
  const history = {
    action: 'POP',
    push: (to, state) => ask('push', toLocation(to, state)),
    replace: (to, state) => ask('replace', toLocation(to, state)),
    go: (by) => ask('go', { by }),
    goBack: () => ask('go', { by: -1 }),
    goForward: () => ask('go', { by: 1 }),
    back: () => ask('go', { by: -1 }),
    forward: () => ask('go', { by: 1 }),
    createHref,
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return Object.assign(history, await call('createHistory', { changed }));
}

globalThis.__bridge = {
  callBridge(command, payload) {
    if (window.parent === window) return Promise.reject(new Error('This document is part of an app: open it from the site.'));
    return command === 'createHistory' ? createHistory() : call(command, payload);
  },
};
