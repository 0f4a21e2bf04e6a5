import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { DraftAction, DraftState } from '../../app/draft';
import { ProblemMessage } from '../../../components/ProblemMessage';
import type { TemplateView } from '../../engine/protocol';
import { PresetChoice } from './PresetChoice';
import { PresetForm } from './PresetForm';
import styles from './template.module.css';
import { text } from './text';
import { usePresets } from './usePresets';

interface PresetBarProps {
  draft: DraftState;
  template: TemplateView;
  dispatch: (action: DraftAction) => void;
}

/** Named choices kept with the template: take one, keep the current ones, remove one. */
export function PresetBar({ draft, template, dispatch }: PresetBarProps) {
  const { presets } = template;
  const [naming, setNaming] = useState(false);
  const { apply, busy, problem, save, remove } = usePresets(draft, template, dispatch);
  const chosen = presets.find(({ name }) => name === draft.presetName) ?? null;
  if (naming) {
    const done = async (name: string) => {
      if (await save(name)) setNaming(false);
    };
    return (
      <PresetForm busy={busy} problem={problem} onSave={(name) => void done(name)} onCancel={() => setNaming(false)} />
    );
  }
  return (
    <div className={styles.preset}>
      {presets.length > 0 && (
        <PresetChoice presets={presets} chosen={chosen} onChoose={(preset) => void apply(preset)} />
      )}
      {chosen && (
        <Button appearance="subtle" spacing="compact" isDisabled={busy} onClick={() => void remove(chosen.name)}>
          {text.deletePreset}
        </Button>
      )}
      <Button spacing="compact" onClick={() => setNaming(true)}>
        {text.savePreset}
      </Button>
      {problem && <ProblemMessage problem={problem} />}
    </div>
  );
}
