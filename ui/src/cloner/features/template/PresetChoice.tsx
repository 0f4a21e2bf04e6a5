import Button from '@atlaskit/button/new';
import Select from '@atlaskit/select';
import { Field } from '../../../components/Field';
import type { ClonePreset } from '../../engine/protocol';
import styles from './template.module.css';
import { text } from './text';

interface PresetChoiceProps {
  presets: readonly ClonePreset[];
  chosen: ClonePreset | null;
  onChoose: (preset: ClonePreset) => void;
}

/** A few presets are one click each; more of them are a list. */
export function PresetChoice({ presets, chosen, onChoose }: PresetChoiceProps) {
  if (presets.length > 3)
    return (
      <div className={styles.grow}>
        <Field label={text.preset} htmlFor="preset">
          <Select<ClonePreset>
            inputId="preset"
            spacing="compact"
            placeholder={text.noPreset}
            options={presets}
            value={chosen}
            getOptionLabel={({ name }) => name}
            getOptionValue={({ name }) => name}
            onChange={(preset) => preset && onChoose(preset)}
          />
        </Field>
      </div>
    );
  return (
    <div className={styles.presets} role="group" aria-label={text.presets}>
      {presets.map((preset) => (
        <Button key={preset.name} spacing="compact" isSelected={preset === chosen} onClick={() => onChoose(preset)}>
          {text.usePreset(preset.name)}
        </Button>
      ))}
    </div>
  );
}
