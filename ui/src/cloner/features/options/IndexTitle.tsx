import Textfield from '@atlaskit/textfield';
import { Field } from '../../../components/Field';
import type { OptionsProps } from './OptionsStep';
import { text } from './text';

export function IndexTitle({ draft, dispatch }: OptionsProps) {
  return (
    <Field label={text.indexTitle} htmlFor="index-title">
      <Textfield
        id="index-title"
        placeholder={text.indexPlaceholder}
        value={draft.indexTitle}
        onChange={(event) => dispatch({ type: 'indexTitleChanged', text: event.currentTarget.value })}
      />
    </Field>
  );
}
