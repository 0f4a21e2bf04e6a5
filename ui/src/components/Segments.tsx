import { useId } from 'react';
import styles from './segments.module.css';

interface SegmentsProps<T extends string> {
  legend: string;
  /** The legend is heard and not seen. */
  hideLegend?: boolean;
  /** `tone`: the colour that it takes when chosen. */
  options: readonly { value: T; title: string; detail?: string; isDisabled?: boolean; tone?: string }[];
  value: T;
  onChange: (value: T) => void;
}

/** A choice of a few, side by side; radio buttons to keyboard and screen reader. */
export function Segments<T extends string>({ legend, hideLegend = false, options, value, onChange }: SegmentsProps<T>) {
  const name = useId();
  return (
    <fieldset className={styles.segments}>
      <legend className={hideLegend ? styles.heard : styles.legend}>{legend}</legend>
      <div className={styles.segmentRow}>
        {options.map((option) => (
          <label
            key={option.value}
            className={styles.segment}
            data-plain={option.detail === undefined ? '' : undefined}
            data-tone={option.tone}
          >
            <input
              type="radio"
              name={name}
              className={styles.radio}
              aria-label={option.title}
              {...(option.detail !== undefined && { 'aria-describedby': `${name}-${option.value}` })}
              checked={option.value === value}
              disabled={option.isDisabled ?? false}
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
