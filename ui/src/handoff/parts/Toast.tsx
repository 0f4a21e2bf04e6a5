import Button, { IconButton } from '@atlaskit/button/new';
import CrossIcon from '@atlaskit/icon/core/cross';
import { useEffect } from 'react';
import styles from './parts.module.css';
import { text } from './text';

interface ToastProps {
  message: string;
  action?: { label: string; onClick: () => void } | undefined;
  onClose: () => void;
}

const shownMs = 8_000;

/** A short message at the edge of the page, with one thing to do about it. It goes by itself. */
export function Toast({ message, action, onClose }: ToastProps) {
  useEffect(() => {
    const timer = setTimeout(onClose, shownMs);
    return () => clearTimeout(timer);
  }, [message, onClose]);
  return (
    <div className={styles.toast}>
      <span role="status">{message}</span>
      {action && (
        <Button spacing="compact" onClick={action.onClick}>
          {action.label}
        </Button>
      )}
      <IconButton icon={CrossIcon} label={text.close} appearance="subtle" spacing="compact" onClick={onClose} />
    </div>
  );
}
