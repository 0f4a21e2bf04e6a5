// What the bridge's commands do. Each takes the frame's host and the command's payload.
import { openDialog } from './dialog.js';
import { emit, subscribe } from './events.js';
import { closeFlag, showFlag } from './flags.js';
import { createHistory, stepHistory } from './history.js';
import { drawAnew } from './issues.js';
import { navigate, urlOf } from './navigation.js';
import { fetchProduct } from './product.js';
import { invokeRemote } from './remote.js';
import { theme } from './theme.js';

export const commands = {
  getContext: (host) => contextOf(host),
  fetchProduct,
  invoke(host, payload) {
    if (payload?.invokeType === 'ui-remote-fetch') return invokeRemote(host, payload);
    throw new Error('This site runs no Forge functions: call the remote instead.');
  },

  showFlag: (host, options) => showFlag(options),
  closeFlag: (host, { id }) => closeFlag(id),

  openModal(host, options) {
    const { setup } = host;
    const modal = options.context ?? {};
    openDialog(options.resource === null || options.resource === undefined ? setup : otherResource(setup, options.resource), { ...options, modal });
    return true;
  },
  close: ({ view }, payload) => view.close?.(payload) ?? false,
  submit: ({ view }, payload) => view.submit?.(payload) ?? view.close?.(payload) ?? false,
  onClose: ({ view }, callback) => view.onClose?.(callback) ?? false,

  navigate: (host, payload) => navigate(host.setup, payload),
  getUrl: (host, location) => urlOf(host.setup, location).href,
  reload: () => window.location.reload(),
  refresh: () => (document.querySelector('[data-live]') === null ? window.location.reload() : drawAnew()),
  open: () => false,
  createHistory: (host, { changed }) => createHistory(host, changed),
  history: (host, step) => stepHistory(host, step),
  changeWindowTitle: (host, title) => {
    document.title = title;
  },

  enableTheming: (host) => host.enableTheming(),
  emit: (host, payload) => emit(host.setup.appId, payload),
  emitPublic: (host, payload) => emit('public', payload),
  on: (host, payload) => subscribe(host, host.setup.appId, payload),
  onPublic: (host, payload) => subscribe(host, 'public', payload),
  // Told by the bridge itself, never by an app: how tall the document is.
  resize: ({ frame, setup }, { height }) => {
    if (setup.fits === true && Number.isFinite(height)) frame.style.height = `${Math.min(Math.max(Math.ceil(height), 40), 4000)}px`;
  },

  emitReadyEvent: ({ frame }) => {
    frame.dataset.ready = 'true';
  },
};

function contextOf({ setup, view }) {
  const { extension, ...context } = setup.context;
  return {
    ...context,
    theme: { colorMode: theme().colorMode },
    extension: { ...extension, location: window.location.href, ...(view.modal === undefined ? {} : { modal: view.modal }) },
  };
}

function otherResource(setup, key) {
  const resource = setup.resources[key];
  if (resource === undefined) throw new Error(`The app's manifest has no resource ${key}.`);
  return { ...setup, resource };
}
