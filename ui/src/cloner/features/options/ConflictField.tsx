import Select from '@atlaskit/select';
import { Field } from '../../../components/Field';
import type { ConflictRule } from '../../engine/protocol';
import type { OptionsProps } from './OptionsStep';
import { conflictTexts, text } from './text';

const rules = (Object.keys(conflictTexts) as ConflictRule[]).map((value) => ({ value, label: conflictTexts[value] }));

export function ConflictField({ draft, dispatch }: OptionsProps) {
  return (
    <Field label={text.conflict} htmlFor="conflict">
      <Select
        inputId="conflict"
        options={rules}
        isSearchable={false}
        menuPlacement="auto"
        value={rules.find(({ value }) => value === draft.options.onConflict) ?? null}
        onChange={(rule) => rule && dispatch({ type: 'optionsChanged', options: { onConflict: rule.value } })}
      />
    </Field>
  );
}
