import type { Chart, ChartConfiguration, ChartOptions, TooltipItem } from 'chart.js';
import type { MatrixElement } from 'chartjs-chart-matrix';
import type { ChartKind, ChartView } from '../../engine/protocol';
import type { Palette } from './palette';

/** A figure is missing where there is none; the protocol's list says null there. */
export type Figures = readonly (number | null)[];

interface HeatPoint {
  x: string;
  y: string;
  v: number | null;
  text: string;
}

/** The same answer as a picture: what Chart.js draws. */
export function configOf(kind: ChartKind, chart: ChartView, palette: Palette): ChartConfiguration {
  return kind === 'heat' ? heatOf(chart, palette) : plainOf(kind, chart, palette);
}

function plainOf(kind: 'bar' | 'stacked' | 'line', { categories, series }: ChartView, palette: Palette): ChartConfiguration {
  const datasets = series.map(({ name, values }, at) => {
    const colour = palette.series[at % palette.series.length] ?? '';
    const isAgain = at >= palette.series.length;
    const look = { backgroundColor: isAgain ? palette.striped(colour) : colour, borderColor: colour, borderDash: isAgain ? [6, 4] : [] };
    return { label: name, data: values, ...look, borderWidth: kind === 'line' ? 2 : 0, borderRadius: 2, pointRadius: 3, tension: 0 };
  });
  const isStacked = kind === 'stacked';
  return {
    type: kind === 'line' ? 'line' : 'bar',
    data: { labels: [...categories], datasets },
    options: {
      ...common(palette),
      interaction: { mode: 'index', intersect: false },
      scales: {
        x: { stacked: isStacked, ticks: { color: palette.text, maxRotation: 40 }, grid: { display: false }, border: { color: palette.grid } },
        y: { stacked: isStacked, beginAtZero: true, ticks: { color: palette.text }, grid: { color: palette.grid }, border: { display: false } },
      },
      plugins: { ...plugins(palette, series.length > 1), tooltip: { ...tooltip(palette), callbacks: { label: (item) => labelOf(item, series) } } },
    },
  };
}

const labelOf = ({ datasetIndex, dataIndex, dataset }: TooltipItem<'bar' | 'line'>, series: ChartView['series']): string =>
  `${dataset.label ?? ''}: ${series[datasetIndex]?.texts[dataIndex] ?? ''}`;

function heatOf({ categories, series }: ChartView, palette: Palette): ChartConfiguration {
  const values = series.flatMap((one) => one.values as Figures).filter((value) => value !== null);
  const [least, most] = [Math.min(...values, 0), Math.max(...values, 1)];
  const data: HeatPoint[] = series.flatMap(({ name, values: figures, texts }) =>
    categories.map((category, at) => ({ x: name, y: category, v: (figures as Figures)[at] ?? null, text: texts[at] ?? '' })),
  );
  const config = {
    type: 'matrix',
    plugins: [figures(palette, data, least, most)],
    data: {
      datasets: [
        {
          data,
          backgroundColor: data.map(({ v }) => (v === null ? palette.surface : mixed(palette.heat, (v - least) / (most - least || 1)))),
          width: ({ chart: { chartArea } }: { chart: { chartArea?: { width: number } } }) => Math.max(1, (chartArea?.width ?? 0) / Math.max(1, series.length) - 2),
          height: ({ chart: { chartArea } }: { chart: { chartArea?: { height: number } } }) => Math.max(1, (chartArea?.height ?? 0) / Math.max(1, categories.length) - 2),
        },
      ],
    },
    options: {
      ...common(palette),
      scales: {
        x: { type: 'category', labels: series.map(({ name }) => name), offset: true, ticks: { color: palette.text }, grid: { display: false }, border: { display: false } },
        y: { type: 'category', labels: [...categories], reverse: true, offset: true, ticks: { color: palette.text }, grid: { display: false }, border: { display: false } },
      },
      plugins: {
        ...plugins(palette, false),
        tooltip: { ...tooltip(palette), callbacks: { title: () => '', label: ({ raw }: { raw: unknown }) => heatLabel(raw as HeatPoint) } },
      },
    },
  };
  return config as unknown as ChartConfiguration;
}

/** Writes the figure into each cell that has room for it: a map in one colour cannot be read exactly. */
const figures = (palette: Palette, data: readonly HeatPoint[], least: number, most: number) => ({
  id: 'figures',
  afterDatasetsDraw: (chart: Chart) => {
    const { ctx, chartArea } = chart;
    const across = chartArea.width / Math.max(1, new Set(data.map(({ x }) => x)).size);
    const down = chartArea.height / Math.max(1, new Set(data.map(({ y }) => y)).size);
    if (down < 16) return;
    ctx.save();
    ctx.font = '12px sans-serif';
    ctx.textAlign = 'center';
    ctx.textBaseline = 'middle';
    data.forEach(({ v, text }, at) => {
      const cell = chart.getDatasetMeta(0).data[at] as unknown as MatrixElement | undefined;
      if (v === null || !cell || ctx.measureText(text).width > across - 8) return;
      const { x, y } = cell.getCenterPoint();
      ctx.fillStyle = (v - least) / (most - least || 1) > 0.5 ? palette.heatText : palette.strong;
      ctx.fillText(text, x, y);
    });
    ctx.restore();
  },
});

const heatLabel = ({ x, y, text }: HeatPoint): string => `${y} · ${x}: ${text}`;

const common = (palette: Palette): ChartOptions => ({ responsive: true, maintainAspectRatio: false, animation: false, color: palette.text, font: { family: 'inherit' } });

const plugins = (palette: Palette, withLegend: boolean) => ({
  legend: { display: withLegend, position: 'bottom' as const, labels: { color: palette.text, boxWidth: 14, boxHeight: 14, padding: 12 } },
});

const tooltip = (palette: Palette) => ({ backgroundColor: palette.overlay, titleColor: palette.overlayText, bodyColor: palette.overlayText });

/** A colour between two, both in hexadecimal as the tokens are; the second where they are not. */
export function mixed([from, to]: readonly [string, string], share: number): string {
  const [a, b] = [channels(from), channels(to)];
  if (!a || !b) return to;
  const part = Math.min(1, Math.max(0, share));
  return `#${a.map((value, at) => Math.round(value + ((b[at] ?? 0) - value) * part).toString(16).padStart(2, '0')).join('')}`;
}

function channels(colour: string): number[] | undefined {
  const digits = /^#([0-9a-f]{6})/i.exec(colour)?.[1];
  return digits?.match(/../g)?.map((pair) => Number.parseInt(pair, 16));
}
