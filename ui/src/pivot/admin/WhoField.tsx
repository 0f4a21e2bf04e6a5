import { IconButton } from '@atlaskit/button/new';
import CrossIcon from '@atlaskit/icon/core/cross';
import { PersonPicker } from '../parts/PersonPicker';
import { Segments } from '../../components/Segments';
import styles from './admin.module.css';
import { mostPeople, type WhoForm } from './settingsState';
import { text, whoTexts } from './text';

interface WhoFieldProps {
  id: string;
  legend: string;
  hint: string;
  who: WhoForm;
  onChange: (who: WhoForm) => void;
}

const kinds = (['everyone', 'people', 'administrators'] as const).map((value) => ({ value, ...whoTexts[value] }));

/** Everybody, people by name, or administrators only. */
export function WhoField({ id, legend, hint, who, onChange }: WhoFieldProps) {
  const { kind, people } = who;
  return (
    <div className={styles.who}>
      <Segments legend={legend} options={kinds} value={kind} onChange={(chosen) => onChange({ ...who, kind: chosen })} />
      <span className={styles.hint}>{hint}</span>
      {kind === 'people' && (
        <div className={styles.named}>
          {people.length === 0 && <span className={styles.hint}>{text.nobody}</span>}
          {people.length > 0 && (
            <ul className={styles.chips} aria-label={legend}>
              {people.map(({ accountId, name }) => (
                <li key={accountId}>
                  <span>{name}</span>
                  <IconButton
                    icon={CrossIcon}
                    label={text.remove(name)}
                    appearance="subtle"
                    spacing="compact"
                    onClick={() => onChange({ ...who, people: people.filter((person) => person.accountId !== accountId) })}
                  />
                </li>
              ))}
            </ul>
          )}
          {people.length < mostPeople ? (
            <PersonPicker
              key={people.length}
              id={id}
              label={text.addPerson}
              onChoose={(person) => {
                if (!people.some(({ accountId }) => accountId === person.accountId)) onChange({ ...who, people: [...people, person] });
              }}
            />
          ) : (
            <span className={styles.hint}>{text.peopleMost}</span>
          )}
        </div>
      )}
    </div>
  );
}
