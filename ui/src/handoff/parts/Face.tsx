import { useState } from 'react';
import type { PersonView, TargetView } from '../engine/protocol';
import styles from './parts.module.css';
import { targetTexts, text } from './text';

const hues = ['blue', 'teal', 'purple', 'green', 'magenta', 'orange'] as const;

const hueOf = (id: string): string =>
  hues[Array.from(id).reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % hues.length] ?? 'blue';

export const initialsOf = (name: string): string => {
  const words = name.split(/\s+/).filter(Boolean);
  return `${words[0]?.[0] ?? ''}${words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''}`.toUpperCase();
};

/** A round picture of somebody, or the initials where there is none. Says nothing to a screen reader: the name stands beside it. */
export function Face({ person, large = false }: { person: PersonView; large?: boolean }) {
  const [broken, setBroken] = useState(false);
  const size = large ? `${styles.face ?? ''} ${styles.large ?? ''}` : styles.face;
  if (person.avatarUrl && !broken)
    return <img className={size} src={person.avatarUrl} alt="" onError={() => setBroken(true)} />;
  return (
    <span className={size} data-hue={hueOf(person.accountId)} aria-hidden="true">
      {person.name ? initialsOf(person.name) : '?'}
    </span>
  );
}

export const nameOf = (person: PersonView | undefined): string => person?.name ?? text.someone;

/** Picture and name. */
export function Person({ person, you = false }: { person: PersonView | undefined; you?: boolean }) {
  if (!person) return <span className={styles.subtle}>{text.someone}</span>;
  return (
    <span className={styles.person}>
      <Face person={person} />
      <span className={styles.ellipsis} title={nameOf(person)}>
        {you ? text.you : nameOf(person)}
        {!person.active && <span className={styles.subtle}> ({text.closedAccount})</span>}
      </span>
    </span>
  );
}

export const targetName = ({ name, person }: TargetView): string => name ?? person?.name ?? text.unknownTeam;

/** Whom it is for: a person with a picture, or a team with what it is. */
export function Receiver({ to, you = false }: { to: TargetView; you?: boolean }) {
  if (to.target.kind === 'person')
    return <Person you={you} person={to.person ?? { accountId: to.target.id, active: true, ...(to.name && { name: to.name }) }} />;
  return (
    <span className={styles.person} title={text.firstTakes}>
      <span className={`${styles.face ?? ''} ${styles.group ?? ''}`} data-hue={hueOf(to.target.id)} aria-hidden="true">
        {initialsOf(targetName(to))}
      </span>
      <span className={styles.ellipsis}>
        {targetName(to)} <span className={styles.subtle}>{targetTexts[to.target.kind]}</span>
      </span>
    </span>
  );
}
