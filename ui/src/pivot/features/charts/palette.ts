import { useSyncExternalStore } from 'react';

/** Colours of a chart as the design tokens have them now: a canvas knows no variables. */
export interface Palette {
  series: readonly string[];
  /** A colour with stripes, for a series whose plain colour is another's already. */
  striped: (colour: string) => CanvasPattern | string;
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

const eight = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => `categorical-${number}`);
// Chosen one after the other as the farthest from all before, in light and in dark: no two look alike, least of all neighbours.
const more = ['green-boldest', 'magenta-boldest', 'gray-boldest', 'red-bold', 'yellow-boldest', 'magenta-bold', 'orange-boldest', 'green-bold', 'teal-boldest', 'red-boldest'];
const series = [...eight, ...more].map((name) => `--ds-chart-${name}`);

/** Stripes of the page's colour over a colour, as a canvas draws them. */
function stripes(colour: string, between: string): CanvasPattern | string {
  const size = 8;
  const tile = document.createElement('canvas');
  const context = tile.getContext('2d');
  if (!context) return colour;
  tile.width = tile.height = size;
  context.fillStyle = colour;
  context.fillRect(0, 0, size, size);
  context.strokeStyle = between;
  context.lineWidth = 2;
  for (const from of [-size, 0, size]) {
    context.moveTo(from, size);
    context.lineTo(from + size, 0);
  }
  context.stroke();
  return context.createPattern(tile, 'repeat') ?? colour;
}

function paletteNow(): Palette {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  return {
    series: series.map(colour),
    striped: (plain) => stripes(plain, colour('--ds-surface')),
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
