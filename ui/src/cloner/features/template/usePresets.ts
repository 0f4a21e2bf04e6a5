import { useReducer } from 'react';
import { useCore } from '../../app/context';
import type { DraftAction, DraftState } from '../../app/draft';
import { findPlace } from '../../app/places';
import { toPreset } from '../../app/toDraft';
import type { ClonePreset, Problem, TemplateView } from '../../engine/protocol';

interface PresetsState {
  busy: boolean;
  problem?: Problem;
}

/** Keeps and removes presets of a template, and tells the draft what there is now. */
export function usePresets(draft: DraftState, template: TemplateView, dispatch: (action: DraftAction) => void) {
  const core = useCore();
  const [state, set] = useReducer((_: PresetsState, next: PresetsState) => next, { busy: false });
  const others = (name: string) => template.presets.filter((preset) => preset.name !== name);

  const save = async (name: string): Promise<boolean> => {
    set({ busy: true });
    const preset = toPreset(draft, template.id, name);
    const answer = await core.ask({ kind: 'savePreset', templateId: template.id, preset });
    if (answer.kind === 'failed') {
      set({ busy: false, problem: answer.problem });
      return false;
    }
    set({ busy: false });
    dispatch({ type: 'presetsChanged', presets: [...others(name), preset], selected: name });
    return true;
  };

  const remove = async (name: string): Promise<void> => {
    set({ busy: true });
    const answer = await core.ask({ kind: 'deletePreset', templateId: template.id, name });
    if (answer.kind === 'failed') {
      set({ busy: false, problem: answer.problem });
      return;
    }
    set({ busy: false });
    dispatch({ type: 'presetsChanged', presets: others(name), selected: undefined });
  };

  const apply = async (preset: ClonePreset): Promise<void> => {
    dispatch({ type: 'presetApplied', preset });
    const destination = preset.draft.destination && (await findPlace(core, preset.draft.destination));
    if (destination) dispatch({ type: 'destinationNamed', destination });
  };

  return { apply, busy: state.busy, problem: state.problem, save, remove };
}
