import Textfield from '@atlaskit/textfield';
import { Field } from '../../../components/Field';
import type { OptionsProps } from './OptionsStep';
import styles from './options.module.css';
import { text } from './text';

/** One value for every page, for each variable that no column fills in. */
export function SharedVariables({ draft, dispatch, columns }: OptionsProps & { columns: readonly string[] }) {
  const given = new Set(columns.map((column) => column.toLowerCase()));
  const names = [...new Set(draft.template?.variables.map(({ name }) => name))];
  const missing = names.filter((name) => !given.has(name.toLowerCase()));
  if (missing.length === 0) return null;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{text.shared}</legend>
      <span className={styles.note}>{text.sharedHint}</span>
      <div className={styles.pair}>
        {missing.map((name) => (
          <Field key={name} label={name} htmlFor={`variable-${name}`}>
            <Textfield
              id={`variable-${name}`}
              isCompact
              value={draft.variables[name] ?? ''}
              onChange={(event) => dispatch({ type: 'variableChanged', name, text: event.currentTarget.value })}
            />
          </Field>
        ))}
      </div>
    </fieldset>
  );
}
