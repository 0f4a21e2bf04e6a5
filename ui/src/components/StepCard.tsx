import type { ReactNode, Ref } from 'react';
import Heading from '@atlaskit/heading';
import CheckMarkIcon from '@atlaskit/icon/core/check-mark';
import styles from './layout.module.css';

interface StepCardProps {
  number: number;
  title: string;
  done?: boolean;
  aside?: ReactNode;
  headingRef?: Ref<HTMLDivElement>;
  children: ReactNode;
}

/** One step of the screen, a region named by its heading. */
export function StepCard({ number, title, done = false, aside, headingRef, children }: StepCardProps) {
  const id = `step-${number}`;
  return (
    <section className={styles.step} aria-labelledby={id}>
      <div className={styles.stepHead}>
        <span className={`${styles.stepNumber ?? ''} ${done ? (styles.stepDone ?? '') : ''}`} aria-hidden="true">
          {done ? <CheckMarkIcon label="" size="small" color="currentColor" /> : number}
        </span>
        <div className={styles.stepTitle} ref={headingRef} tabIndex={-1}>
          <Heading as="h2" size="small" id={id}>
            {title}
          </Heading>
        </div>
        {aside !== undefined && <div className={styles.stepAside}>{aside}</div>}
      </div>
      {children}
    </section>
  );
}
