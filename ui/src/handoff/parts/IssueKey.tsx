import { router } from '#bridge';
import LockLockedIcon from '@atlaskit/icon/core/lock-locked';
import type { IssueView } from '../engine/protocol';
import styles from './parts.module.css';
import { text } from './text';

/** The key, which opens the issue in a new tab. Plain links do not leave the app's frame, so this is a button. */
export function IssueKey({ issue, tabIndex }: { issue: IssueView; tabIndex?: number }) {
  const { key, webPath } = issue;
  if (!key) return null;
  return (
    <button
      type="button"
      className={styles.key}
      aria-label={`${key}, ${text.opensIssue}`}
      tabIndex={tabIndex}
      onClick={() => void router.open(webPath ?? `/browse/${key}`)}
    >
      {key}
    </button>
  );
}

/** Stands for an issue that the viewer may not see. */
export function HiddenIssue() {
  return (
    <span className={styles.hiddenIssue} title={text.hiddenHint}>
      <LockLockedIcon label="" size="small" color="currentColor" />
      {text.hidden}
    </span>
  );
}

/** How an issue is called in a sentence. */
export const issueName = ({ key, summary }: IssueView): string =>
  key ? (summary ? `${key} ${summary}` : key) : text.hidden;
