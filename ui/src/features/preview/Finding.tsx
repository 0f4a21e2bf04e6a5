import { router } from '#bridge';
import Button from '@atlaskit/button/new';
import { wayOut } from '../../components/problemTexts';
import type { PreviewFinding, RowOverride } from '../../engine/protocol';
import styles from './preview.module.css';
import { text } from './text';

interface FindingProps {
  finding: PreviewFinding;
  onFix: (override: RowOverride) => void;
}

export function Finding({ finding, onFix }: FindingProps) {
  const { fix, webPath, message } = finding;
  return (
    <li className={styles.finding}>
      <span className={styles.findingText}>
        {message} {finding.stops && !fix ? wayOut(finding) : finding.wayOut}
      </span>
      {webPath !== undefined && (
        <Button appearance="subtle" spacing="compact" onClick={() => void router.open(webPath)}>
          {text.openPage}
        </Button>
      )}
      {fix && (
        <Button spacing="compact" onClick={() => onFix(fix.override)}>
          {fix.label}
        </Button>
      )}
    </li>
  );
}
