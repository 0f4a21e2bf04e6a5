import ErrorIcon from '@atlaskit/icon/core/status-error';
import WarningIcon from '@atlaskit/icon/core/status-warning';
import type { DraftFinding } from '../../engine/protocol';
import { wayOut } from '../../problemTexts';
import styles from './note.module.css';

/** What is wrong at one place of a draft; `actions` stands for itself, `actions.2` for one row. */
export function Findings({ findings, place }: { findings: readonly DraftFinding[]; place: string }) {
  const here = findings.filter((finding) => finding.place === place);
  if (here.length === 0) return null;
  return (
    <div className={styles.findings}>
      {here.map(({ stops, problem }) => (
        <p key={problem.message} className={styles.finding} data-stops={stops ? '' : undefined}>
          {stops ? <ErrorIcon label="" size="small" color="currentColor" /> : <WarningIcon label="" size="small" color="currentColor" />}
          <span>
            {problem.message} {stops && wayOut(problem)}
          </span>
        </p>
      ))}
    </div>
  );
}
