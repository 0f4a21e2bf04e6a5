import { useState } from 'react';
import { useSession } from '../../app/context';
import type { FieldView, MeasureChoice, ReportConfig } from '../../engine/protocol';
import type { Sheet } from '../sheet/useSheet';
import { dateMeasureTexts, measureTexts, text, zoneTexts } from './text';
import type { Dragged } from './useBuildDrag';
import { added, carried, fieldsIn, isFull, moved, removed, takes, withMeasure, type Zone } from './zones';

/** What the builder's parts do: each change regroups at once. */
export interface Build {
  sheet: Sheet;
  config: ReportConfig;
  fields: readonly FieldView[];
  /** Said to a screen reader. */
  said: string;
  change: (config: ReportConfig) => void;
  add: (zone: Zone, field: FieldView) => void;
  addMeasure: (measure: Omit<MeasureChoice, 'id'>) => void;
  remove: (zone: Zone, index: number) => void;
  move: (zone: Zone, from: number, to: number) => void;
  carry: (from: Zone, index: number, to: Zone) => void;
  fits: (zone: Zone, dragged: Dragged) => boolean;
  drop: (zone: Zone, dragged: Dragged, at: number | undefined) => void;
  nameOf: (zone: Zone, index: number) => string;
}

export function useBuild(sheet: Sheet): Build {
  const { fields: read, prefer } = useSession();
  const [said, setSaid] = useState('');
  const fields = read ?? [];
  const { config } = sheet;
  const byId = (id: string | undefined) => fields.find((one) => one.id === id);
  const change = (next: ReportConfig, words?: string) => {
    if (next === config) return;
    if (words !== undefined) setSaid(words);
    // The next tree starts with the fields of this one.
    if (next.fields !== config.fields && next.fields.length > 0) prefer({ fields: next.fields });
    void sheet.change(next);
  };
  const fieldOf = ({ field, zone, index }: Dragged) => byId(field ?? (zone && index !== undefined ? fieldsIn(config, zone)[index] : undefined));
  const add = (zone: Zone, field: FieldView, at?: number) => change(added(config, zone, field, at), text.added(field.name, zoneTexts[zone].title));
  const nameOf = (zone: Zone, index: number) => (zone === 'measures' ? measureName(config.measures[index], fields) : (byId(fieldsIn(config, zone)[index])?.name ?? text.deleted));
  return {
    sheet,
    config,
    fields,
    said,
    change,
    add,
    addMeasure: (measure) => change(withMeasure(config, measure), text.added(measureTexts[measure.kind], zoneTexts.measures.title)),
    remove: (zone, index) => change(removed(config, zone, index), text.removed(nameOf(zone, index), zoneTexts[zone].title)),
    move: (zone, from, to) => change(moved(config, zone, from, to)),
    carry: (from, index, to) => change(carried(config, from, index, to, fields), text.added(nameOf(from, index), zoneTexts[to].title)),
    fits: (zone, dragged) => {
      if (dragged.zone === zone) return true;
      const field = fieldOf(dragged);
      return field !== undefined && takes(zone, field) && !isFull(config, zone);
    },
    drop: (zone, dragged, at) => {
      const field = fieldOf(dragged);
      if (dragged.zone && dragged.index !== undefined) change(carried(config, dragged.zone, dragged.index, zone, fields, at));
      else if (field) add(zone, field, at);
    },
    nameOf,
  };
}

/** A measure in words: its title, or what it reckons of which field. */
export function measureName(measure: MeasureChoice | undefined, fields: readonly FieldView[]): string {
  if (!measure) return '';
  if (measure.title !== undefined) return measure.title;
  const field = fields.find(({ id }) => id === measure.field);
  const isDate = field?.kind === 'date' || field?.kind === 'instant';
  const kind = (isDate ? dateMeasureTexts[measure.kind] : undefined) ?? measureTexts[measure.kind];
  return field ? `${kind}: ${field.name}` : kind;
}
