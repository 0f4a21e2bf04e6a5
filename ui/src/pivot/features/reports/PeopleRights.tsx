import { IconButton } from '@atlaskit/button/new';
import Checkbox from '@atlaskit/checkbox';
import CrossIcon from '@atlaskit/icon/core/cross';
import { useId } from 'react';
import type { PersonView, Right } from '../../engine/protocol';
import { PersonPicker } from '../../parts/PersonPicker';
import { mostPeople, type NamedShare } from './saveForm';
import styles from './reports.module.css';
import { text } from './text';

interface PeopleRightsProps {
  people: readonly NamedShare[];
  owner: string;
  /** The right that everybody named gets; undefined where each is asked. */
  fixedRight: Right | undefined;
  groupsOffered: boolean;
  onChange: (people: readonly NamedShare[]) => void;
}

/** Those named, and what each may do. */
export function PeopleRights({ people, owner, fixedRight, groupsOffered, onChange }: PeopleRightsProps) {
  const heading = useId();
  const add = (person: PersonView | undefined) => {
    if (!person || person.accountId === owner || people.some(({ accountId }) => accountId === person.accountId)) return;
    onChange([...people, { ...person, right: fixedRight ?? 'view' }]);
  };
  const grant = (accountId: string, right: Right) =>
    onChange(people.map((person) => (person.accountId === accountId ? { ...person, right } : person)));
  return (
    <section aria-labelledby={heading} className={styles.people}>
      <h2 id={heading} className={styles.legend}>
        {fixedRight === undefined ? text.people.limited : text.people.public}
      </h2>
      {people.length === 0 && fixedRight === undefined && <p className={styles.nobody}>{text.nobody}</p>}
      {people.length > 0 && (
        <ul className={styles.shares}>
          {people.map(({ accountId, name, right }) => (
            <li key={accountId} className={styles.share}>
              <span className={styles.who}>{name}</span>
              {fixedRight === undefined && (
                <Checkbox
                  label={text.mayChange}
                  aria-label={text.mayChangeOf(name)}
                  isChecked={right === 'edit'}
                  onChange={(event) => grant(accountId, event.currentTarget.checked ? 'edit' : 'view')}
                />
              )}
              <IconButton
                icon={CrossIcon}
                label={text.remove(name)}
                appearance="subtle"
                spacing="compact"
                onClick={() => onChange(people.filter((person) => person.accountId !== accountId))}
              />
            </li>
          ))}
        </ul>
      )}
      {people.length < mostPeople ? (
        <PersonPicker key={people.length} id="report-person" label={text.addPerson} onChoose={add} />
      ) : (
        <p className={styles.nobody}>{text.peopleMost}</p>
      )}
      {!groupsOffered && <p className={styles.nobody}>{text.groups}</p>}
    </section>
  );
}
