import type { ChangeView } from '../../engine/protocol';
import { nameOf } from '../../parts/Face';
import { ago, useNow } from '../../parts/times';
import styles from './handoffs.module.css';
import { text } from './text';

/** What changed on the issue since the note was written. */
export function Changes({ changes }: { changes: readonly ChangeView[] }) {
  const now = useNow();
  return (
    <section className={styles.changes} aria-label={text.changed}>
      <h3 className={styles.partTitle}>{text.changed}</h3>
      {changes.length === 0 ? (
        <p className={styles.subtle}>{text.changedNone}</p>
      ) : (
        <ul>
          {changes.map(({ at, by, what, from, to }, index) => (
            <li key={index}>
              <strong>{text.changes[what] ?? what}</strong>{' '}
              {what === 'comment' ? (
                to
              ) : (
                <>
                  {from ?? text.nothing} <span aria-label={text.arrow}>→</span> {to ?? text.nothing}
                </>
              )}{' '}
              <span className={styles.subtle}>
                {nameOf(by)}, {ago(at, now)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
