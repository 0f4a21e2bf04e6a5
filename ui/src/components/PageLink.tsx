import { router } from '#bridge';
import LinkExternalIcon from '@atlaskit/icon/core/link-external';
import styles from './table.module.css';

/** Opens a Confluence page in a new tab. Plain links do not leave the app's frame, so this is a button. */
export function PageLink({ title, webPath }: { title: string; webPath: string | undefined | null }) {
  if (!webPath) return <span className={styles.ellipsis}>{title}</span>;
  return (
    <button type="button" className={styles.link} onClick={() => void router.open(webPath)} title={title}>
      <span className={styles.ellipsis}>{title}</span>
      <LinkExternalIcon label="opens in a new tab" size="small" color="currentColor" />
    </button>
  );
}
