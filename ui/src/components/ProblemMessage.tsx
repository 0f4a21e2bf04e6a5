import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { useContext } from 'react';
import type { Problem } from '../engine/core';
import styles from './layout.module.css';
import { ProblemTextsContext } from './problems';

interface ProblemMessageProps {
  problem: Problem;
  retry?: { label: string; onClick: () => void } | undefined;
}

/** A failure with its way out, in the words of the app around it. */
export function ProblemMessage({ problem, retry }: ProblemMessageProps) {
  const { title, action } = useContext(ProblemTextsContext)(problem.code);
  return (
    <div role="alert">
      <SectionMessage appearance="error" title={title}>
        <div className={styles.problem}>
          <span>
            {problem.message} {problem.wayOut ?? action}
          </span>
          {retry && (
            <div>
              <Button spacing="compact" onClick={retry.onClick}>
                {retry.label}
              </Button>
            </div>
          )}
        </div>
      </SectionMessage>
    </div>
  );
}
