import Textfield from '@atlaskit/textfield';
import { Field, hintId } from '../../../components/Field';
import type { OptionsProps } from './OptionsStep';
import { text } from './text';

export function ExtraLabels({ draft, dispatch }: OptionsProps) {
  return (
    <Field label={text.extraLabels} htmlFor="extra-labels" hint={text.extraLabelsHint}>
      <Textfield
        id="extra-labels"
        aria-describedby={hintId('extra-labels')}
        placeholder={text.extraLabelsPlaceholder}
        value={draft.extraLabels}
        onChange={(event) => dispatch({ type: 'extraLabelsChanged', text: event.currentTarget.value })}
      />
    </Field>
  );
}
