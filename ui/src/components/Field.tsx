import type { ReactNode } from 'react';
import styles from './layout.module.css';

interface FieldProps {
  label: string;
  /** Id of the control that the label names. */
  htmlFor: string;
  hint?: string | undefined;
  children: ReactNode;
}

/** A control with its label above and a hint below; give the control `aria-describedby={hintId(id)}`. */
export function Field({ label, htmlFor, hint, children }: FieldProps) {
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={htmlFor}>
        {label}
      </label>
      {children}
      {hint !== undefined && (
        <span className={styles.hint} id={hintId(htmlFor)}>
          {hint}
        </span>
      )}
    </div>
  );
}

export const hintId = (id: string): string => `${id}-hint`;
