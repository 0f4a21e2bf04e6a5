import { router } from '#bridge';
import Button from '@atlaskit/button/new';
import { wayOut } from '../../problemTexts';
import type { PreviewFinding, RowOverride } from '../../engine/protocol';
import styles from './preview.module.css';
import { text } from './text';

interface FindingProps {
  finding: PreviewFinding;
  onFix: (override: RowOverride) => void;
}

export function Finding({ finding, onFix }: FindingProps) {
  const { fix, webPath, message, row, stops } = finding;
  return (
    <li className={styles.finding}>
      <span className={styles.findingText}>
        {message} {stops && !fix ? wayOut(finding) : finding.wayOut}
      </span>
      <span className={styles.findingActions}>
        {fix && (
          <Button spacing="compact" onClick={() => onFix(fix.override)}>
            {fix.label}
          </Button>
        )}
        {row !== undefined && stops && !fix?.override.skip && (
          <Button
            appearance="subtle"
            spacing="compact"
            aria-label={text.leaveOutRow(row)}
            onClick={() => onFix({ number: row, skip: true })}
          >
            {text.leaveOut}
          </Button>
        )}
        {webPath !== undefined && (
          <Button appearance="subtle" spacing="compact" onClick={() => void router.open(webPath)}>
            {text.openPage}
          </Button>
        )}
      </span>
    </li>
  );
}
