import Button from '@atlaskit/button/new';
import { ProblemMessage } from '../../../components/ProblemMessage';
import type { ClonePreview, Problem } from '../../engine/protocol';
import styles from './preview.module.css';
import { text } from './text';

interface StartBarProps {
  preview: ClonePreview | undefined;
  reason: string | undefined;
  /** Why the last start came to nothing. */
  problem: Problem | undefined;
  starting: boolean;
  onStart: () => void;
}

const stops = ({ findings }: ClonePreview): boolean => findings.some((finding) => finding.stops);

/** The preview may be out of sight on a narrow screen. */
function showPreview(): void {
  const heading = document.getElementById('step-4')?.parentElement;
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus();
}

/** Always in sight: what would happen, and the one button that makes it happen, or why it cannot yet. */
export function StartBar({ preview, reason, problem, starting, onStart }: StartBarProps) {
  const pages = preview?.pages ?? 0;
  return (
    <footer className={styles.bar}>
      {problem && (
        <div className={styles.barProblem}>
          <ProblemMessage problem={problem} />
        </div>
      )}
      <div className={styles.barText}>
        {reason === undefined && preview ? (
          <strong>{text.summary(pages, preview.destinationTitle, 0)}</strong>
        ) : (
          <span id="start-reason">{reason}</span>
        )}
        {preview && reason !== undefined && stops(preview) && (
          <Button appearance="subtle" spacing="compact" onClick={showPreview}>
            {text.show}
          </Button>
        )}
      </div>
      <Button
        appearance="primary"
        isDisabled={reason !== undefined}
        isLoading={starting}
        aria-describedby={reason === undefined ? undefined : 'start-reason'}
        onClick={onStart}
      >
        {text.start(pages)}
      </Button>
    </footer>
  );
}
