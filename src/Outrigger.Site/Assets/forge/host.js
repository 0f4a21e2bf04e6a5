// The site as Forge's host. A page names its frames with data-forge-frame and its menu entries with data-forge-action.
import { openDialog } from './dialog.js';
import { mountFrame } from './frame.js';
import { showFlag } from './flags.js';
import { gadgetView, openMacroDialog } from './settings.js';

for (const place of document.querySelectorAll('[data-forge-frame]')) {
  const setup = JSON.parse(place.dataset.forgeFrame);
  mountFrame(place, setup, setup.configures === true ? gadgetView(setup) : {});
}

document.addEventListener('click', (event) => {
  const entry = event.target instanceof Element ? event.target.closest('[data-forge-action], [data-forge-macro]') : null;
  if (entry === null) return;
  event.preventDefault();
  (entry.dataset.forgeMacro === undefined ? openAction(entry) : openMacro(entry)).catch((error) => {
    showFlag({ id: 'forge-action', type: 'error', title: 'The app could not be opened', description: error.message });
  });
});

async function openAction(entry) {
  const { forgeApp, forgeAction, contentId } = entry.dataset;
  const address = `/_forge/action/${encodeURIComponent(forgeApp)}/${encodeURIComponent(forgeAction)}?contentId=${encodeURIComponent(contentId)}`;
  const setup = await described(address);
  openDialog(setup, { size: 'large', title: setup.title });
}

// Of a macro on the page, or of one that is to be put there.
async function openMacro(entry) {
  const { forgeApp, forgeMacro, contentId, macroId = '' } = entry.dataset;
  const query = new URLSearchParams({ contentId, macroId });
  openMacroDialog(await described(`/_forge/macro/${encodeURIComponent(forgeApp)}/${encodeURIComponent(forgeMacro)}?${query}`));
}

async function described(address) {
  const answer = await fetch(address, { headers: { accept: 'application/json' } });
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.message);
  return body;
}
