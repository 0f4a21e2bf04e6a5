import type { FieldView, FilterChoice, LevelChoice, MeasureChoice, MeasureKind, ReportConfig } from '../../engine/protocol';

/** Places that a report is built of. */
export const zones = ['rows', 'columns', 'measures', 'filters', 'fields'] as const;
export type Zone = (typeof zones)[number];

const most: Record<Zone, number> = { rows: 6, columns: 4, measures: 20, filters: 20, fields: 100 };

export const isFull = (config: ReportConfig, zone: Zone): boolean => config[zone].length >= most[zone];

/** The field may stand there at all. */
export function takes(zone: Zone, field: FieldView): boolean {
  switch (zone) {
    case 'rows':
    case 'columns':
      return field.groups;
    case 'measures':
      return field.measures.length > 0;
    case 'filters':
      return field.kind !== 'rich';
    case 'fields':
      return field.shows;
  }
}

/** Fields of a zone, in order; undefined for a measure without a field. */
export const fieldsIn = (config: ReportConfig, zone: Zone): readonly (string | undefined)[] =>
  zone === 'fields' ? config.fields : config[zone].map((one) => one.field);

const onlyOnce: readonly Zone[] = ['rows', 'columns', 'fields', 'filters'];

/** With the field in the zone, at a place or at its end. One that stands in rows or columns already comes over with its choices. */
export function added(config: ReportConfig, zone: Zone, field: FieldView, at?: number): ReportConfig {
  if (!takes(zone, field) || isFull(config, zone)) return config;
  if (onlyOnce.includes(zone) && fieldsIn(config, zone).includes(field.id)) return config;
  switch (zone) {
    case 'rows':
    case 'columns': {
      const other = zone === 'rows' ? 'columns' : 'rows';
      const there = config[other].find((level) => level.field === field.id);
      const left = { ...config, [other]: config[other].filter((level) => level !== there) };
      return { ...left, [zone]: inserted<LevelChoice>(config[zone], there ?? { field: field.id }, at) };
    }
    case 'measures':
      return { ...config, measures: inserted<MeasureChoice>(config.measures, { id: freeId(config), kind: firstKind(field), field: field.id }, at) };
    case 'filters':
      return { ...config, filters: inserted<FilterChoice>(config.filters, { field: field.id, not: false }, at) };
    case 'fields':
      return { ...config, tree: true, fields: inserted(config.fields, field.id, at) };
  }
}

/** With a measure that counts issues or reckons with other measures. */
export const withMeasure = (config: ReportConfig, measure: Omit<MeasureChoice, 'id'>): ReportConfig =>
  isFull(config, 'measures') ? config : { ...config, measures: [...config.measures, { ...measure, id: freeId(config) }] };

export function removed(config: ReportConfig, zone: Zone, at: number): ReportConfig {
  const without = { ...config, [zone]: config[zone].filter((_, index) => index !== at) };
  if (zone !== 'measures') return without;
  const { id } = config.measures[at] ?? {};
  return { ...without, measures: without.measures.filter(({ other, kind }) => !(kind.startsWith('share') && other === id)) };
}

/** With one of a zone at another place of it. */
export function moved(config: ReportConfig, zone: Zone, from: number, to: number): ReportConfig {
  const list: unknown[] = [...config[zone]];
  const [one] = list.splice(from, 1);
  list.splice(Math.min(Math.max(0, to), list.length), 0, one);
  return { ...config, [zone]: list };
}

/** With one of a zone in another zone; the same where it cannot stand there. */
export function carried(config: ReportConfig, from: Zone, index: number, to: Zone, fields: readonly FieldView[], at?: number): ReportConfig {
  if (from === to) return moved(config, from, index, at === undefined ? config[to].length : at > index ? at - 1 : at);
  const id = fieldsIn(config, from)[index];
  const field = fields.find((one) => one.id === id);
  if (!field) return config;
  const changed = added(config, to, field, at);
  // Rows and columns take from each other; the others lend.
  return changed === config || isLevels(from) === isLevels(to) ? changed : removedIfLevel(changed, from, field.id);
}

const isLevels = (zone: Zone): boolean => zone === 'rows' || zone === 'columns';

const removedIfLevel = (config: ReportConfig, zone: Zone, field: string): ReportConfig =>
  isLevels(zone) ? { ...config, [zone]: config[zone as 'rows' | 'columns'].filter((level) => level.field !== field) } : config;

/** With a choice of one of a zone changed; undefined takes a choice back. */
export function altered<Z extends 'rows' | 'columns' | 'measures' | 'filters'>(
  config: ReportConfig,
  zone: Z,
  at: number,
  change: { [K in keyof ReportConfig[Z][number]]?: ReportConfig[Z][number][K] | undefined },
): ReportConfig {
  const list = config[zone].map((one, index) => (index === at ? withoutUndefined({ ...one, ...change }) : one));
  return { ...config, [zone]: list };
}

const withoutUndefined = <T extends object>(choice: T): T =>
  Object.fromEntries(Object.entries(choice).filter(([, value]) => value !== undefined)) as T;

function inserted<T>(list: readonly T[], one: T, at = list.length): T[] {
  return [...list.slice(0, at), one, ...list.slice(at)];
}

function freeId({ measures }: ReportConfig): string {
  let number = measures.length + 1;
  while (measures.some(({ id }) => id === `m${number}`)) number++;
  return `m${number}`;
}

function firstKind({ kind, measures }: FieldView): MeasureKind {
  const wanted: MeasureKind = kind === 'number' || kind === 'duration' ? 'sum' : kind === 'date' || kind === 'instant' ? 'maximum' : 'distinct';
  return measures.includes(wanted) ? wanted : (measures[0] ?? 'distinct');
}
