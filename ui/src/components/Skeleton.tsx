import styles from './layout.module.css';

/** Grey bars where text is going to be; says so to a screen reader. */
export function Skeleton({ label, widths = [60, 90, 75] }: { label: string; widths?: readonly number[] }) {
  return (
    <div className={styles.bones} role="status" aria-label={label}>
      {widths.map((width, index) => (
        <div key={index} className={styles.bone} style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}
