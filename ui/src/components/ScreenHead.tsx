import type { ReactNode } from 'react';
import styles from './screenHead.module.css';

interface ScreenHeadProps {
  title: string;
  detail?: ReactNode;
  children?: ReactNode;
}

/** Title of a screen, and what can be done on it. */
export function ScreenHead({ title, detail, children }: ScreenHeadProps) {
  return (
    <div className={styles.head}>
      <div className={styles.headTitle}>
        <h1 tabIndex={-1}>{title}</h1>
        {detail !== undefined && <div className={styles.detail}>{detail}</div>}
      </div>
      {children}
    </div>
  );
}
