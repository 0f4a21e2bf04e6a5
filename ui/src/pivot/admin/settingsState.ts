import type { OwnLevel, PersonView, PivotSettings, SettingsRead, WhoKind } from '../engine/protocol';

/** Who may do something, with people by name. */
export interface WhoForm {
  kind: WhoKind;
  people: readonly PersonView[];
}

/** A level that may still lack its link. */
export interface LevelForm {
  /** Stays with the level while levels are moved. */
  key: number;
  issueTypes: readonly string[];
  linkType: string | undefined;
  outward: boolean;
}

/** What an administrator edits; figures as they are typed. */
export interface SettingsState extends Pick<PivotSettings, 'parentEstimates' | 'oneEstimate' | 'sessionData'> {
  mayUse: WhoForm;
  mayPublish: WhoForm;
  /** Lowest first. */
  levels: readonly LevelForm[];
  mostIssues: string;
}

export const mostLevels = 6;
export const mostPeople = 200;

export function stateOf({ standing: { settings }, people }: SettingsRead): SettingsState {
  const whoOf = (who: PivotSettings['mayUse']): WhoForm => ({
    kind: who?.kind ?? 'everyone',
    people: (who?.people ?? []).map((id) => people.find(({ accountId }) => accountId === id) ?? { accountId: id, name: 'Former user' }),
  });
  const { mayUse, mayPublish, hierarchy, parentEstimates, oneEstimate, sessionData, mostIssues } = settings;
  return {
    mayUse: whoOf(mayUse),
    mayPublish: whoOf(mayPublish),
    levels: (hierarchy ?? []).map((level, key) => ({ key, ...level })),
    parentEstimates,
    oneEstimate,
    sessionData,
    mostIssues: String(mostIssues),
  };
}

const digits = (typed: string): number => Number(typed.replaceAll(/[\s,.’']/g, ''));

export const figureFits = (typed: string): boolean => {
  const figure = digits(typed);
  return Number.isInteger(figure) && figure >= 1_000 && figure <= 200_000;
};

const isWhole = (level: LevelForm): level is LevelForm & { linkType: string } =>
  level.issueTypes.length > 0 && level.linkType !== undefined;

export const levelsFit = (levels: readonly LevelForm[]): boolean => levels.every(isWhole);

/** As it is saved; undefined while something is missing. */
export function settingsOf(state: SettingsState): PivotSettings | undefined {
  const { mayUse, mayPublish, levels, parentEstimates, oneEstimate, sessionData, mostIssues } = state;
  if (!figureFits(mostIssues) || !levelsFit(levels)) return undefined;
  const who = ({ kind, people }: WhoForm) => ({ kind, ...(kind === 'people' && { people: people.map(({ accountId }) => accountId) }) });
  const hierarchy: OwnLevel[] = levels.filter(isWhole).map(({ issueTypes, linkType, outward }) => ({ issueTypes: [...issueTypes], linkType, outward }));
  return {
    mayUse: who(mayUse),
    mayPublish: who(mayPublish),
    ...(hierarchy.length > 0 && { hierarchy }),
    parentEstimates,
    oneEstimate,
    sessionData,
    mostIssues: digits(mostIssues),
  };
}

/** The levels with one of them a place higher (+1) or lower (-1). */
export function moved(levels: readonly LevelForm[], index: number, by: 1 | -1): readonly LevelForm[] {
  const other = levels[index + by];
  const level = levels[index];
  if (!other || !level) return levels;
  return levels.map((one, at) => (at === index ? other : at === index + by ? level : one));
}
