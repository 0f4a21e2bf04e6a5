import TextArea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import type { DraftAction, DraftState } from '../../app/draft';
import { Field, hintId } from '../../../components/Field';
import type { RowSource } from '../../engine/protocol';
import { CsvFile } from './CsvFile';
import styles from './rows.module.css';
import { sourceTexts, text } from './text';

interface RowTextProps {
  source: RowSource;
  draft: DraftState;
  dispatch: (action: DraftAction) => void;
}

export function RowText({ source, draft, dispatch }: RowTextProps) {
  const id = `rows-${source}`;
  const { label, placeholder, hint } = sourceTexts[source];
  const from = source === 'csv' && draft.fileName !== undefined ? text.using(draft.fileName) : label;
  const control = {
    id,
    placeholder,
    value: draft.texts[source],
    spellCheck: false,
    'aria-describedby': hintId(id),
    onChange: (event: { currentTarget: { value: string } }) =>
      dispatch({ type: 'rowsChanged', source, text: event.currentTarget.value }),
  };
  return (
    <div className={styles.panel}>
      <Field label={from} htmlFor={id} hint={hint}>
        {source === 'pattern' ? (
          <Textfield {...control} isMonospaced />
        ) : (
          <TextArea {...control} minimumRows={6} resize="vertical" />
        )}
      </Field>
      {source === 'csv' && <CsvFile dispatch={dispatch} />}
    </div>
  );
}
