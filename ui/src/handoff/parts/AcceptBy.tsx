import type { HandoffRecord } from '../engine/protocol';
import styles from './parts.module.css';
import { text } from './text';
import { momentOf, timeLeft, useNow } from './times';

/** How long the receiver still has; nothing once it is answered. */
export function AcceptBy({ record }: { record: HandoffRecord }) {
  const now = useNow();
  if (record.state !== 'pending') return null;
  if (!record.acceptBy) return <span className={styles.left}>{text.noLimit}</span>;
  const { words, urgent, over } = timeLeft(record.acceptBy, now);
  return (
    <span
      className={styles.left}
      title={text.acceptBy(momentOf(record.acceptBy))}
      data-urgent={urgent ? '' : undefined}
      data-over={over ? '' : undefined}
    >
      {words}
    </span>
  );
}
