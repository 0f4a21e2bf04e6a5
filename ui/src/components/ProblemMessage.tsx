import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import type { Problem } from '../engine/protocol';
import styles from './layout.module.css';
import { problemTexts, wayOut } from './problemTexts';

interface ProblemMessageProps {
  problem: Problem;
  retry?: { label: string; onClick: () => void } | undefined;
}

/** A failure with its way out. */
export function ProblemMessage({ problem, retry }: ProblemMessageProps) {
  return (
    <div role="alert">
      <SectionMessage appearance="error" title={problemTexts[problem.code].title}>
        <div className={styles.problem}>
          <span>
            {problem.message} {wayOut(problem)}
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
