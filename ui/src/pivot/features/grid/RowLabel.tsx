import { memo } from 'react';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import type { GridRow } from '../../engine/protocol';
import styles from './grid.module.css';
import { markTexts, text } from './text';

interface RowLabelProps {
  row: GridRow | undefined;
  width: number;
  isActive: boolean;
  isExplained: boolean;
}

const step = 20;

/** The frozen cell of a row: how deep it stands, what it is, and what is odd about it. Its clicks are heard by the grid. */
export const RowLabel = memo(function RowLabel({ row, width, isActive, isExplained }: RowLabelProps) {
  return (
    <div
      role="rowheader"
      aria-colindex={1}
      className={styles.label}
      data-missing={row === undefined || undefined}
      data-explained={isExplained || undefined}
      tabIndex={isActive ? 0 : undefined}
      style={{ width, paddingLeft: 8 + (row?.depth ?? 0) * step }}
    >
      {row && <Content row={row} />}
    </div>
  );
});

function Content({ row }: { row: GridRow }) {
  const { parts, expanded, label, key, issueType, issueTypeIcon, done, marks } = row;
  const Chevron = expanded ? ChevronDownIcon : ChevronRightIcon;
  return (
    <>
      {parts > 0 ? (
        <button type="button" tabIndex={-1} className={styles.twist} data-twist aria-label={expanded ? text.collapse(label) : text.expand(label)}>
          <Chevron label="" size="small" color="currentColor" />
        </button>
      ) : (
        <span className={styles.twist} />
      )}
      {issueTypeIcon !== undefined && <img className={styles.type} src={issueTypeIcon} alt={issueType ?? ''} title={issueType} loading="lazy" />}
      {key !== undefined && (
        <button type="button" tabIndex={-1} className={styles.key} data-issue={key} data-done={done || undefined} aria-label={`${key}, ${text.opensIssue}`}>
          {key}
        </button>
      )}
      <span className={styles.name} title={label}>
        {label}
      </span>
      {marks?.map((mark) => (
        <span key={mark} className={styles.mark} title={markTexts[mark].detail}>
          {markTexts[mark].title}
        </span>
      ))}
    </>
  );
}
