import { count, number } from '../../../components/format';
import type { ReportConfig } from '../../engine/protocol';
import { periodTexts, spans, text } from './text';
import type { Zone } from './zones';

/** The choices of a chip in a few words, so that they need not be opened to be seen. */
export function summaryOf(config: ReportConfig, zone: Zone, index: number): string {
  switch (zone) {
    case 'rows':
    case 'columns': {
      const { period, several, top } = config[zone][index] ?? {};
      return [period && periodTexts[period].toLowerCase(), several && several !== 'each' && several, top !== undefined && `top ${number(top)}`].filter(Boolean).join(', ');
    }
    case 'filters': {
      const { values, not, from, to } = config.filters[index] ?? {};
      const span = spans.find((one) => one.from === from && one.to === to);
      if (values) return `${not ? 'not ' : ''}${count(values.length, 'value')}`;
      if (from === undefined && to === undefined) return text.valuesPlace.toLowerCase();
      return span?.label.toLowerCase() ?? [from ?? '', to ?? ''].join(' – ');
    }
    case 'measures':
      return config.measures[index]?.id ?? '';
    case 'fields':
      return '';
  }
}
