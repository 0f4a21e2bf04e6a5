// An app's own places below its page's address: pushed onto the page's history, and told to the app when the person steps back.

/** @param {(change: object) => void} changed Told after each change with `action`, `location`, `length`. */
export function createHistory(host, changed) {
  const { ends, setup } = host;
  const base = setup.path;
  if (base === undefined || host.view.close !== undefined) {
    throw new Error('Only a page of its own has a history; a dialog has none.');
  }
  const now = (action) => ({ action, location: locationIn(base), length: window.history.length });
  const tell = () => changed(now('POP'));
  window.addEventListener('popstate', tell);
  ends.push(() => window.removeEventListener('popstate', tell));
  host.changed = (action) => changed(now(action));
  return now('POP');
}

export function stepHistory(host, { step, to, state, by }) {
  if (host.changed === undefined) throw new Error('Create the history first.');
  if (step === 'go') {
    window.history.go(by);
    return;
  }
  const address = resolve(host.setup.path, to);
  const kept = { state, key: Math.random().toString(36).slice(2, 10) };
  window.history[step === 'push' ? 'pushState' : 'replaceState'](kept, '', address);
  host.changed(step === 'push' ? 'PUSH' : 'REPLACE');
}

function locationIn(base) {
  const { pathname, search, hash } = window.location;
  const { state, key = 'default' } = window.history.state ?? {};
  return { pathname: pathname.slice(base.length) || '/', search, hash, state, key };
}

function resolve(base, to) {
  const app = new URL(to, new URL(`${locationIn(base).pathname}`, 'http://app'));
  if (app.host !== 'app') throw new Error('A history holds places of the app only.');
  const path = app.pathname === '/' ? '' : app.pathname;
  return base + path + app.search + app.hash;
}
