import Button from '@atlaskit/button/new';
import CheckMarkIcon from '@atlaskit/icon/core/check-mark';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import type { RunRow } from '../../engine/protocol';
import styles from './run.module.css';
import { fidelityTexts, text } from './text';

interface FidelityProps {
  row: RunRow;
  open: boolean;
  onToggle: () => void;
}

/** What reading the page back said about one row. */
export function Fidelity({ row, open, onToggle }: FidelityProps) {
  if (row.fidelity === 'notChecked' || row.status === 'undone') return null;
  if (row.fidelity === 'same')
    return (
      <span className={styles.spin}>
        <CheckMarkIcon label="" size="small" color="var(--ds-icon-success)" />
        {fidelityTexts.same}
      </span>
    );
  return (
    <span className={styles.toggle}>
      <Button
        appearance="subtle"
        spacing="compact"
        iconBefore={open ? ChevronDownIcon : ChevronRightIcon}
        aria-expanded={open}
        aria-label={text.showDifferences(row.title)}
        onClick={onToggle}
      >
        {text.differences(row.differences.length)}
      </Button>
    </span>
  );
}
