import { useId } from 'react';
import styles from './note.module.css';

interface SegmentsProps<T extends string> {
  legend: string;
  options: readonly { value: T; title: string; detail?: string; tone?: string }[];
  value: T;
  onChange: (value: T) => void;
}

/** A choice of a few, side by side; radio buttons to keyboard and screen reader. */
export function Segments<T extends string>({ legend, options, value, onChange }: SegmentsProps<T>) {
  const name = useId();
  return (
    <fieldset className={styles.segments}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.segmentRow}>
        {options.map((option) => (
          <label key={option.value} className={styles.segment} data-tone={option.tone}>
            <input
              type="radio"
              name={name}
              className={styles.radio}
              aria-label={option.title}
              {...(option.detail !== undefined && { 'aria-describedby': `${name}-${option.value}` })}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span className={styles.segmentTitle}>{option.title}</span>
            {option.detail !== undefined && (
              <span className={styles.segmentDetail} id={`${name}-${option.value}`}>
                {option.detail}
              </span>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
