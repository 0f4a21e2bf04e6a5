import { IconButton } from '@atlaskit/button/new';
import CrossIcon from '@atlaskit/icon/core/cross';
import { useEffect } from 'react';
import styles from './said.module.css';

const shownMs = 8_000;

/** A short message at the edge of the page. It goes by itself. */
export function Said({ words, onClose }: { words: string; onClose: () => void }) {
  useEffect(() => {
    const timer = setTimeout(onClose, shownMs);
    return () => clearTimeout(timer);
  }, [words, onClose]);
  return (
    <div className={styles.said}>
      <span role="status">{words}</span>
      <IconButton icon={CrossIcon} label="Close" appearance="subtle" spacing="compact" onClick={onClose} />
    </div>
  );
}
