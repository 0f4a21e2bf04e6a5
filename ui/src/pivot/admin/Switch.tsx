import Toggle from '@atlaskit/toggle';
import type { ReactNode } from 'react';
import { hintId } from '../../components/Field';
import styles from './admin.module.css';

interface SwitchProps {
  id: string;
  label: string;
  on: boolean;
  onChange: (on: boolean) => void;
  /** What it means. */
  children: ReactNode;
}

export function Switch({ id, label, on, onChange, children }: SwitchProps) {
  return (
    <div className={styles.switch}>
      <Toggle id={id} isChecked={on} onChange={(event) => onChange(event.currentTarget.checked)} descriptionId={hintId(id)} />
      <div>
        <label htmlFor={id}>{label}</label>
        <p id={hintId(id)}>{children}</p>
      </div>
    </div>
  );
}
