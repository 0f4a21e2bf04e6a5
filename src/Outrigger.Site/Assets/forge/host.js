// The site as Forge's host. A page names its frames with data-forge-frame and its menu entries with data-forge-action.
import { openDialog } from './dialog.js';
import { mountFrame } from './frame.js';
import { showFlag } from './flags.js';

for (const place of document.querySelectorAll('[data-forge-frame]')) {
  mountFrame(place, JSON.parse(place.dataset.forgeFrame), {});
}

document.addEventListener('click', (event) => {
  const entry = event.target instanceof Element ? event.target.closest('[data-forge-action]') : null;
  if (entry === null) return;
  event.preventDefault();
  openAction(entry).catch((error) => {
    showFlag({ id: 'forge-action', type: 'error', title: 'The app could not be opened', description: error.message });
  });
});

async function openAction(entry) {
  const { forgeApp, forgeAction, contentId } = entry.dataset;
  const address = `/_forge/action/${encodeURIComponent(forgeApp)}/${encodeURIComponent(forgeAction)}?contentId=${encodeURIComponent(contentId)}`;
  const answer = await fetch(address, { headers: { accept: 'application/json' } });
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.message);
  openDialog(body, { size: 'large', title: body.title });
}
