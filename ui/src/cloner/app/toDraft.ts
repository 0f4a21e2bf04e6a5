import type { CloneDestination, CloneDraft, ClonePreset, ClonerPreferences } from '../engine/protocol';
import type { DraftState, Place } from './draft';

const toDestination = ({ spaceId, spaceKey, parent }: Place): CloneDestination => ({
  spaceId,
  spaceKey,
  ...(parent && { parentId: parent.id }),
});

const filled = (variables: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(variables).filter(([, text]) => text !== ''));

export const labelsOf = (text: string): string[] =>
  text
    .split(/[,\n]/)
    .map((label) => label.trim())
    .filter(Boolean);

/** What is sent to the core; undefined while the template or the rows are missing. */
export function toDraft(state: DraftState): CloneDraft | undefined {
  const text = state.texts[state.source];
  if (!state.template || text.trim() === '') return undefined;
  return draftOf(state, state.template.id, text);
}

function draftOf(state: DraftState, templateId: string, text: string): CloneDraft {
  return {
    templateId,
    ...(state.destination && { destination: toDestination(state.destination) }),
    rows: { source: state.source, text },
    ...(state.titlePattern.trim() !== '' && { titlePattern: state.titlePattern }),
    variables: filled(state.variables),
    extraLabels: labelsOf(state.extraLabels),
    ...(state.indexTitle.trim() !== '' && { indexTitle: state.indexTitle }),
    overrides: [...state.overrides],
    options: state.options,
  };
}

/** Rows belong to one run, a pattern to every one: only a pattern goes into a preset. */
export function toPreset(state: DraftState, templateId: string, name: string): ClonePreset {
  const text = state.source === 'pattern' ? state.texts.pattern : '';
  return { name, draft: { ...draftOf(state, templateId, text), overrides: [] } };
}

export function toPreferences(state: DraftState): ClonerPreferences {
  return {
    ...(state.template && { templateId: state.template.id }),
    ...(state.destination && { spaceId: state.destination.spaceId }),
    ...(state.destination?.parent && { parentId: state.destination.parent.id }),
    source: state.source,
    options: state.options,
  };
}
