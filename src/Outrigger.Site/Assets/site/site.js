// What the pages do beyond links and forms. Without it everything still works; the colours then change with a reload.

const modes = ['light', 'dark', 'auto'];

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : null;
  if (target === null) return;
  closeMenus(target.closest('details.menu'));
  const mode = target.closest('button[data-mode]');
  if (mode !== null) {
    event.preventDefault();
    setMode(mode.dataset.mode);
  }
  const copy = target.closest('button[data-copy]');
  if (copy !== null) copyText(copy);
});

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  const open = document.querySelector('details.menu[open]');
  if (open === null) return;
  open.open = false;
  open.querySelector('summary').focus();
});

// A menu whose focus went elsewhere closes.
document.addEventListener('focusin', ({ target }) => closeMenus(target.closest('details.menu')));

// An entry that opens something ends its menu.
document.addEventListener('click', ({ target }) => {
  const entry = target instanceof Element ? target.closest('.menu-list button[data-forge-action]') : null;
  if (entry !== null) entry.closest('details.menu').open = false;
});

function closeMenus(except) {
  for (const menu of document.querySelectorAll('details.menu[open]')) {
    if (menu !== except) menu.open = false;
  }
}

function setMode(mode) {
  if (!modes.includes(mode)) return;
  document.cookie = `outrigger-color-mode=${mode}; path=/; max-age=31536000; samesite=lax`;
  document.documentElement.dataset.colorMode = mode;
  document.querySelector('meta[name="color-scheme"]').content = mode === 'auto' ? 'light dark' : mode;
  for (const button of document.querySelectorAll('button[data-mode]')) {
    button.setAttribute('aria-pressed', String(button.dataset.mode === mode));
  }
}

async function copyText(button) {
  const text = document.getElementById(button.dataset.copy).textContent;
  const before = button.textContent;
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = 'Copied';
  } catch {
    button.textContent = 'Select and copy it';
  }
  setTimeout(() => {
    button.textContent = before;
  }, 2000);
}
