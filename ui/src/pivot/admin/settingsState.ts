import type { PersonView, PivotSettings, SettingsRead, WhoKind } from '../engine/protocol';
import { hierarchyOf, levelForms, levelsFit, type LevelForm } from '../parts/levels/levels';

/** Who may do something, with people by name. */
export interface WhoForm {
  kind: WhoKind;
  people: readonly PersonView[];
}

/** What an administrator edits; figures as they are typed. */
export interface SettingsState extends Pick<PivotSettings, 'parentEstimates' | 'oneEstimate' | 'sessionData'> {
  mayUse: WhoForm;
  mayPublish: WhoForm;
  /** Lowest first. */
  levels: readonly LevelForm[];
  mostIssues: string;
}

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
    levels: levelForms(hierarchy),
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

/** As it is saved; undefined while something is missing. */
export function settingsOf(state: SettingsState): PivotSettings | undefined {
  const { mayUse, mayPublish, levels, parentEstimates, oneEstimate, sessionData, mostIssues } = state;
  if (!figureFits(mostIssues) || !levelsFit(levels)) return undefined;
  const who = ({ kind, people }: WhoForm) => ({ kind, ...(kind === 'people' && { people: people.map(({ accountId }) => accountId) }) });
  const hierarchy = hierarchyOf(levels);
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
