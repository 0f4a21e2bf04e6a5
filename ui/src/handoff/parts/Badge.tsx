import styles from './parts.module.css';

/** A small count. */
export function Badge({ value, bold = false }: { value: number; bold?: boolean }) {
  return (
    <span className={styles.badge} data-bold={bold ? '' : undefined}>
      {value}
    </span>
  );
}
