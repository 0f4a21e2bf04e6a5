import Checkbox from '@atlaskit/checkbox';
import type { OptionsProps } from './OptionsStep';
import styles from './options.module.css';
import { switchTexts } from './text';

interface SwitchesProps extends OptionsProps {
  legend: string;
  names: readonly (keyof typeof switchTexts)[];
}

export function Switches({ draft, dispatch, legend, names }: SwitchesProps) {
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.pair}>
        {names.map((name) => (
          <div key={name} className={styles.switch}>
            <Checkbox
              label={switchTexts[name].label}
              name={name}
              isChecked={draft.options[name]}
              aria-describedby={`${name}-hint`}
              onChange={(event) =>
                dispatch({ type: 'optionsChanged', options: { [name]: event.currentTarget.checked } })
              }
            />
            <span id={`${name}-hint`} className={styles.switchHint}>
              {switchTexts[name].hint}
            </span>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
