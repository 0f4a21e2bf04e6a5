import { FilterOptions } from './FilterOptions';
import { LevelOptions } from './LevelOptions';
import { MeasureOptions } from './MeasureOptions';
import type { Build } from './useBuild';
import { altered, type Zone } from './zones';

/** The choices of one that stands in a zone. */
export function Options({ zone, index, build }: { zone: Zone; index: number; build: Build }) {
  const { config, fields, change } = build;
  const fieldOf = (id: string | undefined) => fields.find((one) => one.id === id);
  switch (zone) {
    case 'rows':
    case 'columns': {
      const level = config[zone][index];
      return level ? <LevelOptions level={level} field={fieldOf(level.field)} onChange={(choice) => change(altered(config, zone, index, choice))} /> : null;
    }
    case 'measures': {
      const measure = config.measures[index];
      return measure ? (
        <MeasureOptions measure={measure} build={build} field={fieldOf(measure.field)} onChange={(choice) => change(altered(config, zone, index, choice))} />
      ) : null;
    }
    case 'filters': {
      const filter = config.filters[index];
      return filter ? (
        <FilterOptions filter={filter} field={fieldOf(filter.field)} session={build.sheet.session} onChange={(choice) => change(altered(config, zone, index, choice))} />
      ) : null;
    }
    case 'fields':
      return null;
  }
}
