// An app in a dialog: a content action, or a modal that an app opens.
import { raiseFlags } from './flags.js';
import { mountFrame } from './frame.js';

const widths = { small: '400px', medium: '600px', large: '800px', xlarge: '968px', max: '100%', fullscreen: '100%', resizable: '600px' };
const heights = { small: '20vh', medium: '40vh', large: '70vh', xlarge: '90vh', max: '100%', fullscreen: '100%', resizable: '40vh' };

/**
 * @param {object} setup What the server says of the app, its module and its context.
 * @param {object} options Those of the bridge's Modal, and `modal`: the context for the frame inside.
 */
export function openDialog(setup, { size = 'medium', title = '', modal, onClose, submit, closeOnEscape = true, closeOnOverlayClick = true }) {
  const dialog = document.createElement('dialog');
  dialog.className = `forge-dialog ${size === 'fullscreen' || size === 'max' ? 'forge-dialog-full' : ''}`.trim();
  dialog.setAttribute('aria-label', title || setup.title);
  dialog.style.setProperty('--forge-dialog-width', typeof size === 'string' ? (widths[size] ?? widths.medium) : size.width);
  dialog.style.setProperty('--forge-dialog-height', typeof size === 'string' ? (heights[size] ?? heights.medium) : (size.height ?? heights.medium));
  const listeners = [];
  let payload;
  const view = {
    modal,
    submit,
    close(given) {
      payload = given;
      dialog.close();
      return true;
    },
    onClose(callback) {
      listeners.push(callback);
      return true;
    },
  };
  if (title !== '') dialog.append(header(title, () => view.close()));
  const body = document.createElement('div');
  body.className = 'forge-dialog-body';
  dialog.append(body);
  document.body.append(dialog);
  const unmount = mountFrame(body, setup, view);
  dialog.addEventListener('cancel', (event) => {
    if (!closeOnEscape) event.preventDefault();
  });
  dialog.addEventListener('click', (event) => {
    if (closeOnOverlayClick && event.target === dialog) view.close();
  });
  dialog.addEventListener('close', async () => {
    // The frame inside hears of it before it goes, for as long as it takes to answer, but not for ever.
    await Promise.race([Promise.allSettled(listeners.map((listener) => listener(payload))), new Promise((resolve) => setTimeout(resolve, 1000))]);
    unmount();
    raiseFlags();
    dialog.remove();
    onClose?.(payload);
  });
  dialog.showModal();
  raiseFlags();
  return view;
}

function header(title, close) {
  const bar = document.createElement('header');
  const heading = document.createElement('h1');
  heading.textContent = title;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'forge-dialog-close';
  button.setAttribute('aria-label', 'Close');
  button.textContent = '×';
  button.addEventListener('click', close);
  bar.append(heading, button);
  return bar;
}
