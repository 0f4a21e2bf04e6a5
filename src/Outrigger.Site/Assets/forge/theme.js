// The page's colours: what its html element says, else what the system prefers.
const dark = window.matchMedia('(prefers-color-scheme: dark)');

export function theme() {
  const said = document.documentElement.dataset.colorMode;
  const colorMode = said === 'light' || said === 'dark' ? said : dark.matches ? 'dark' : 'light';
  return { colorMode, theme: 'dark:dark light:light' };
}

/** @returns {() => void} Ends it. */
export function onThemeChange(tell) {
  const watch = new MutationObserver(tell);
  watch.observe(document.documentElement, { attributes: true, attributeFilter: ['data-color-mode'] });
  dark.addEventListener('change', tell);
  return () => {
    watch.disconnect();
    dark.removeEventListener('change', tell);
  };
}
