import styles from './layout.module.css';

/** Text that a screen reader says when it changes; not seen. */
export function LiveRegion({ text }: { text: string }) {
  return (
    <div className={styles.hidden} role="status" aria-live="polite">
      {text}
    </div>
  );
}
