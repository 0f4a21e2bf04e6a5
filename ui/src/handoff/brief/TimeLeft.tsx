import { timeLeft, useNow } from '../parts/times';
import styles from './brief.module.css';
import { text } from './text';

/** How long there is to accept. */
export function TimeLeft({ acceptBy }: { acceptBy: string | undefined }) {
  const now = useNow();
  if (!acceptBy) return <span className={styles.left}>{text.noLimit}</span>;
  const { words, urgent, over } = timeLeft(acceptBy, now);
  return (
    <span className={styles.left} data-urgent={urgent ? '' : undefined} data-over={over ? '' : undefined}>
      {words}
    </span>
  );
}
