import styles from './measures.module.css';

export interface Bar {
  label: string;
  value: number;
  /** A part of the value that is drawn in another colour. */
  part?: number;
}

interface BarsProps {
  title: string;
  bars: readonly Bar[];
  /** Names of the value and of its part, for the table. */
  names: readonly [value: string, part?: string];
  asTable: boolean;
}

/** A chart of a few bars; the same figures as a table for those who would rather read. */
export function Bars({ title, bars, names: [valueName, partName], asTable }: BarsProps) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const said = [title, ...bars.map(({ label, value, part }) => `${label}: ${value}${part === undefined ? '' : `, ${part}`}`)].join('; ');
  if (asTable)
    return (
      <table className={styles.table}>
        <caption>{title}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{valueName}</th>
            {partName !== undefined && <th scope="col">{partName}</th>}
          </tr>
        </thead>
        <tbody>
          {bars.map(({ label, value, part }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{value}</td>
              {partName !== undefined && <td>{part}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    );
  return (
    <figure className={styles.chart} aria-label={title}>
      <figcaption>
        {title}
        {partName !== undefined && (
          <span className={styles.key}>
            <i /> {valueName} <i data-part="" /> {partName}
          </span>
        )}
      </figcaption>
      <div className={styles.bars} role="img" aria-label={said}>
        {bars.map(({ label, value, part = 0 }) => (
          <div key={label} className={styles.column}>
            <span className={styles.value}>{value}</span>
            <span className={styles.bar} style={{ height: `${(value / most) * 120}px` }}>
              <span className={styles.part} style={{ height: `${value === 0 ? 0 : (part / value) * 100}%` }} />
            </span>
            <span className={styles.label}>{label}</span>
          </div>
        ))}
      </div>
    </figure>
  );
}
