import type { ReactNode } from 'react';
import styles from './layout.module.css';

export function Stack({ children, tight = false }: { children: ReactNode; tight?: boolean }) {
  return <div className={tight ? `${styles.stack ?? ''} ${styles.tight ?? ''}` : styles.stack}>{children}</div>;
}

export function Inline({ children }: { children: ReactNode }) {
  return <div className={styles.inline}>{children}</div>;
}

export function Subtle({ children }: { children: ReactNode }) {
  return <span className={styles.subtle}>{children}</span>;
}

/** What a part shows while there is nothing in it. */
export function Empty({ children }: { children: ReactNode }) {
  return <div className={styles.empty}>{children}</div>;
}
