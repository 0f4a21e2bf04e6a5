// One iframe with an app in it, and the bridge's end on the page.
import { calls } from './calls.js';
import { commands } from './commands.js';
import { onThemeChange, theme } from './theme.js';

/**
 * @param {HTMLElement} place Where the frame goes.
 * @param {object} setup What the server says of the app, its module and its context.
 * @param {object} view What encloses the frame: `close`, `modal`.
 */
export function mountFrame(place, setup, view) {
  const frame = document.createElement('iframe');
  frame.className = 'forge-frame';
  frame.title = setup.title;
  frame.setAttribute('sandbox', 'allow-downloads allow-forms allow-modals allow-pointer-lock allow-same-origin allow-scripts');
  frame.allow = 'camera; clipboard-write; display-capture; fullscreen; microphone';
  const origin = new URL(setup.resource).origin;
  const ends = [];

  function connect({ source, origin: from, data, ports }) {
    if (source !== frame.contentWindow || from !== origin || data?.outrigger !== 'bridge' || ports.length !== 1) return;
    // The document was loaded anew: what belonged to the one before ends.
    while (ends.length > 0) ends.pop()();
    const host = { setup, view, frame, ends, enableTheming: () => followTheme(call, ends) };
    const call = calls(ports[0], (command, payload) => answer(host, command, payload));
    ends.push(() => ports[0].close());
  }

  window.addEventListener('message', connect);
  frame.src = setup.resource;
  place.append(frame);
  return () => {
    window.removeEventListener('message', connect);
    while (ends.length > 0) ends.pop()();
    frame.remove();
  };
}

async function answer(host, command, payload) {
  if (!Object.hasOwn(commands, command)) throw new Error(`This site does not answer the bridge command "${command}".`);
  return commands[command](host, payload);
}

function followTheme(call, ends) {
  const tell = () => call('theme', theme());
  ends.push(onThemeChange(tell));
  return tell();
}
