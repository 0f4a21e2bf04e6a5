import type { OwnLevel } from '../../engine/protocol';

/** A level that may still lack its link. */
export interface LevelForm {
  /** Stays with the level while levels are moved. */
  key: number;
  issueTypes: readonly string[];
  linkType: string | undefined;
  outward: boolean;
}

export const mostLevels = 6;

const isWhole = (level: LevelForm): level is LevelForm & { linkType: string } =>
  level.issueTypes.length > 0 && level.linkType !== undefined;

export const levelsFit = (levels: readonly LevelForm[]): boolean => levels.every(isWhole);

export const levelForms = (levels: readonly OwnLevel[] = []): readonly LevelForm[] => levels.map((level, key) => ({ key, ...level }));

/** Those that are whole, as they are kept. */
export const hierarchyOf = (levels: readonly LevelForm[]): OwnLevel[] =>
  levels.filter(isWhole).map(({ issueTypes, linkType, outward }) => ({ issueTypes: [...issueTypes], linkType, outward }));

/** The levels with one of them a place higher (+1) or lower (-1). */
export function moved(levels: readonly LevelForm[], index: number, by: 1 | -1): readonly LevelForm[] {
  const other = levels[index + by];
  const level = levels[index];
  if (!other || !level) return levels;
  return levels.map((one, at) => (at === index ? other : at === index + by ? level : one));
}
