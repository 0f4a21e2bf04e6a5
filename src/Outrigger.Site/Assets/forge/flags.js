// Short notices in the corner, as Atlassian's flags: newest on top, each with its actions and a way to dismiss it.
const shown = new Map();
const autoDismissMs = 8000;
const symbols = { info: 'i', success: '✓', warning: '!', error: '!' };

function region() {
  const found = document.getElementById('forge-flags');
  if (found !== null) return found;
  const made = document.createElement('section');
  made.id = 'forge-flags';
  made.setAttribute('aria-label', 'Notices');
  made.popover = 'manual';
  document.body.append(made);
  return made;
}

/** Puts the flags above the dialog on top, and inside it: all around an open dialog takes neither clicks nor keys. */
export function raiseFlags() {
  if (shown.size === 0) return;
  const place = region();
  if (place.matches(':popover-open')) place.hidePopover();
  ([...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body).append(place);
  place.showPopover();
}

export function showFlag(options) {
  closeFlag(options.id);
  const flag = build(options);
  const timer = options.isAutoDismiss === true ? setTimeout(() => closeFlag(options.id), autoDismissMs) : undefined;
  shown.set(options.id, { flag, timer });
  region().prepend(flag);
  raiseFlags();
  return true;
}

/** @returns {boolean} False where no such flag is shown. */
export function closeFlag(id) {
  const entry = shown.get(id);
  if (entry === undefined) return false;
  clearTimeout(entry.timer);
  entry.flag.remove();
  shown.delete(id);
  if (shown.size === 0) region().hidePopover();
  return true;
}

function build({ id, title = '', description = '', type = 'info', appearance = '', actions = [] }) {
  const flag = element('div', `forge-flag forge-flag-${type in symbols ? type : 'info'} ${appearance ? 'forge-flag-bold' : ''}`);
  flag.setAttribute('role', type === 'error' || type === 'warning' ? 'alert' : 'status');
  flag.dataset.flagId = id;
  const symbol = element('span', 'forge-flag-symbol', symbols[type] ?? symbols.info);
  symbol.setAttribute('aria-hidden', 'true');
  const text = element('div', 'forge-flag-text');
  text.append(element('strong', '', title));
  if (description !== '') text.append(element('p', '', description));
  if (actions.length > 0) text.append(actionRow(actions));
  flag.append(symbol, text, dismissButton(id));
  flag.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') closeFlag(id);
  });
  return flag;
}

function actionRow(actions) {
  const row = element('div', 'forge-flag-actions');
  for (const { text, onClick } of actions) {
    const button = element('button', 'forge-flag-action', text);
    button.type = 'button';
    button.addEventListener('click', () => onClick?.());
    row.append(button);
  }
  return row;
}

function dismissButton(id) {
  const button = element('button', 'forge-flag-dismiss', '×');
  button.type = 'button';
  button.setAttribute('aria-label', 'Dismiss');
  button.addEventListener('click', () => closeFlag(id));
  return button;
}

function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className.trim();
  if (text !== undefined) made.textContent = text;
  return made;
}
