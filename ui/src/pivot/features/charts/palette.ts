import { useSyncExternalStore } from 'react';

/** Colours of a chart as the design tokens have them now: a canvas knows no variables. */
export interface Palette {
  series: readonly string[];
  text: string;
  strong: string;
  grid: string;
  surface: string;
  overlay: string;
  overlayText: string;
  heat: readonly [least: string, most: string];
  /** Figures on the upper half of the heat. */
  heatText: string;
}

const eight = [1, 2, 3, 4, 5, 6, 7, 8];
const series = [...eight.map((number) => `--ds-chart-categorical-${number}`), ...eight.map((number) => `--ds-chart-categorical-${number}-hovered`)];

function paletteNow(): Palette {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  return {
    series: series.map(colour),
    text: colour('--ds-text-subtle'),
    strong: colour('--ds-text'),
    grid: colour('--ds-border'),
    surface: colour('--ds-surface'),
    overlay: colour('--ds-background-neutral-bold'),
    overlayText: colour('--ds-text-inverse'),
    heat: [colour('--ds-surface-sunken'), colour('--ds-chart-blue-boldest')],
    heatText: colour('--ds-text-inverse'),
  };
}

let known: { mode: string; palette: Palette } | undefined;

const modeNow = (): string => `${document.documentElement.dataset.colorMode ?? ''} ${String(matchMedia('(prefers-color-scheme: dark)').matches)}`;

function read(): Palette {
  const mode = modeNow();
  if (known?.mode !== mode) known = { mode, palette: paletteNow() };
  return known.palette;
}

function subscribe(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-color-mode', 'data-theme'] });
  const dark = matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    dark.removeEventListener('change', changed);
  };
}

/** The palette of light or dark, another when the page changes between them. */
export const usePalette = (): Palette => useSyncExternalStore(subscribe, read);
