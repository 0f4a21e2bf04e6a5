import type {
  CloneDraft,
  CloneOptions,
  ClonePreset,
  ClonerPreferences,
  RowOverride,
  RowSource,
  TemplateView,
} from '../engine/protocol';

export interface Place {
  spaceId: string;
  spaceKey: string;
  spaceName: string;
  parent?: { id: string; title: string };
}

/** Everything that was chosen so far, as it was typed. */
export interface DraftState {
  template?: TemplateView;
  /** Absent means the template's own space and parent. */
  destination?: Place;
  source: RowSource;
  /** One text per way of giving rows, so that changing the way loses nothing. */
  texts: Record<RowSource, string>;
  /** Where the CSV text came from. */
  fileName?: string;
  titlePattern: string;
  variables: Record<string, string>;
  extraLabels: string;
  indexTitle: string;
  overrides: readonly RowOverride[];
  options: CloneOptions;
  presetName?: string;
}

export const standardOptions: CloneOptions = {
  labels: true,
  attachments: true,
  properties: true,
  restrictions: false,
  children: false,
  draftsFirst: false,
  indexPage: false,
  readBack: true,
  keepLinks: true,
  onConflict: 'stop',
};

export const emptyDraft: DraftState = {
  source: 'lines',
  texts: { lines: '', table: '', csv: '', pattern: '' },
  titlePattern: '',
  variables: {},
  extraLabels: '',
  indexTitle: '',
  overrides: [],
  options: standardOptions,
};

export type DraftAction =
  | { type: 'templateChosen'; template: TemplateView }
  | { type: 'templateCleared' }
  | { type: 'presetApplied'; preset: ClonePreset }
  | { type: 'presetsChanged'; presets: ClonePreset[]; selected: string | undefined }
  | { type: 'sourceChosen'; source: RowSource }
  | { type: 'rowsChanged'; source: RowSource; text: string; fileName?: string }
  | { type: 'titlePatternChanged'; text: string }
  | { type: 'variableChanged'; name: string; text: string }
  | { type: 'extraLabelsChanged'; text: string }
  | { type: 'indexTitleChanged'; text: string }
  | { type: 'optionsChanged'; options: Partial<CloneOptions> }
  | { type: 'destinationChosen'; destination: Place | undefined }
  | { type: 'destinationNamed'; destination: Place }
  | { type: 'rowsFixed'; overrides: readonly RowOverride[] }
  | { type: 'fixesDropped' }
  | { type: 'choicesRestored'; preferences: ClonerPreferences; destination: Place | undefined }
  | { type: 'nextBegun' };

export function reduceDraft(state: DraftState, action: DraftAction): DraftState {
  switch (action.type) {
    case 'templateChosen':
      return withTemplate(state, action.template);
    case 'templateCleared':
      return without({ ...state, overrides: [] }, 'template', 'presetName');
    case 'presetApplied':
      return withPreset(state, action.preset);
    case 'presetsChanged':
      return withPresets(state, action.presets, action.selected);
    case 'sourceChosen':
      return { ...state, source: action.source, overrides: [] };
    case 'rowsChanged':
      return withRows(state, action.source, action.text, action.fileName);
    case 'titlePatternChanged':
      return { ...state, titlePattern: action.text };
    case 'variableChanged':
      return { ...state, variables: { ...state.variables, [action.name]: action.text } };
    case 'extraLabelsChanged':
      return { ...state, extraLabels: action.text };
    case 'indexTitleChanged':
      return { ...state, indexTitle: action.text };
    case 'optionsChanged':
      return { ...state, options: { ...state.options, ...action.options } };
    case 'destinationChosen':
      return action.destination ? { ...state, destination: action.destination } : without(state, 'destination');
    case 'destinationNamed':
      return samePlace(state.destination, action.destination) ? { ...state, destination: action.destination } : state;
    case 'rowsFixed':
      return { ...state, overrides: action.overrides.reduce(merged, state.overrides) };
    case 'fixesDropped':
      return { ...state, overrides: [] };
    case 'choicesRestored':
      return withPreferences(state, action.preferences, action.destination);
    case 'nextBegun':
      return without({ ...state, texts: emptyDraft.texts, overrides: [] }, 'fileName');
  }
}

type Leavable = 'template' | 'destination' | 'fileName' | 'presetName';

function without(state: DraftState, ...keys: Leavable[]): DraftState {
  const kept = Object.entries(state).filter(([key]) => !keys.some((left) => left === key));
  return Object.fromEntries(kept) as unknown as DraftState;
}

function withTemplate(state: DraftState, template: TemplateView): DraftState {
  const next = { ...without(state, 'presetName', 'destination'), template, variables: {}, overrides: [] };
  const moved = state.template !== undefined && state.template.id !== template.id;
  return state.destination && !moved ? { ...next, destination: state.destination } : next;
}

function withRows(state: DraftState, source: RowSource, text: string, fileName: string | undefined): DraftState {
  const next = { ...without(state, 'fileName'), source, texts: { ...state.texts, [source]: text }, overrides: [] };
  return fileName === undefined ? next : { ...next, fileName };
}

/** A preset without rows leaves the rows as they are. */
function withPreset(state: DraftState, { name, draft }: ClonePreset): DraftState {
  const { rows, destination } = draft;
  const next: DraftState = {
    ...without(state, 'destination'),
    presetName: name,
    ...(rows.text !== '' && { source: rows.source, texts: { ...state.texts, [rows.source]: rows.text } }),
    titlePattern: draft.titlePattern ?? '',
    variables: draft.variables,
    extraLabels: draft.extraLabels.join(', '),
    indexTitle: draft.indexTitle ?? '',
    overrides: [],
    options: draft.options,
  };
  return destination ? { ...next, destination: placeOf(destination) } : next;
}

function placeOf({ spaceId, spaceKey, parentId }: NonNullable<CloneDraft['destination']>): Place {
  const place = { spaceId, spaceKey, spaceName: spaceKey };
  return parentId ? { ...place, parent: { id: parentId, title: `Page ${parentId}` } } : place;
}

const samePlace = (one: Place | undefined, other: Place): boolean =>
  one?.spaceId === other.spaceId && one.parent?.id === other.parent?.id;

function withPresets(state: DraftState, presets: ClonePreset[], selected: string | undefined): DraftState {
  if (!state.template) return state;
  const next = { ...without(state, 'presetName'), template: { ...state.template, presets } };
  return selected === undefined ? next : { ...next, presetName: selected };
}

function withPreferences(state: DraftState, preferences: ClonerPreferences, destination?: Place): DraftState {
  return {
    ...state,
    ...(destination && { destination }),
    source: preferences.source ?? state.source,
    options: { ...state.options, ...preferences.options },
  };
}

/** One override a row: a later correction adds to an earlier one. */
function merged(overrides: readonly RowOverride[], next: RowOverride): readonly RowOverride[] {
  const before = overrides.find(({ number }) => number === next.number);
  return [...overrides.filter(({ number }) => number !== next.number), { ...before, ...next }];
}
