import { describe, expect, it } from 'vitest';
import type { ChartView } from '../../engine/protocol';
import { configOf, mixed } from './chartData';
import type { Palette } from './palette';

// Letters of a made-up palette: what is drawn must be taken from it.
const palette: Palette = { series: ['one', 'two'], striped: (colour) => `${colour} in stripes`, text: 'text', strong: 'strong', grid: 'grid', surface: 'surface', overlay: 'overlay', overlayText: 'on', heat: ['low', 'high'], heatText: 'hot' };

const chart: ChartView = {
  measure: 'Count',
  categories: ['To Do', 'Done'],
  series: ['Ada', 'Björn', 'Grace'].map((name, at) => ({ name, values: [at, at + 1], texts: [`${at} issues`, `${at + 1} issues`] })),
  hidden: 0,
};

describe('what is drawn', () => {
  it('is one set of bars for each series, in colours of the palette, and with stripes where these end', () => {
    const { type, data } = configOf('bar', chart, palette);
    expect(type).toBe('bar');
    expect(data.labels).toEqual(['To Do', 'Done']);
    expect(data.datasets.map(({ label, data: values, backgroundColor }) => [label, values, backgroundColor])).toEqual([
      ['Ada', [0, 1], 'one'],
      ['Björn', [1, 2], 'two'],
      ['Grace', [2, 3], 'one in stripes'],
    ]);
  });

  it('stacks on both axes or on none', () => {
    const stacks = (kind: 'bar' | 'stacked') => Object.values(configOf(kind, chart, palette).options?.scales ?? {}).map((scale) => (scale as { stacked?: boolean }).stacked);
    expect(stacks('stacked')).toEqual([true, true]);
    expect(stacks('bar')).toEqual([false, false]);
  });

  it('is a cell for each category and series in a heat map, the first category on top', () => {
    const { data, options } = configOf('heat', chart, palette);
    expect(data.datasets[0]?.data).toHaveLength(6);
    expect(options?.scales?.y?.reverse).toBe(true);
  });

  it('has colours between two of the palette', () => {
    const [dark, light] = ['000000', 'ffffff'].map((digits) => `#${digits}`) as [string, string];
    expect(mixed([dark, light], 0.5)).toBe(`#808080`);
    expect(mixed([dark, light], 7)).toBe(light);
    expect(mixed(['not', 'a colour'], 0.5)).toBe('a colour');
  });
});
