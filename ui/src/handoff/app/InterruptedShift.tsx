import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { Inline, Stack } from '../../components/Stack';
import type { ShiftView } from '../engine/protocol';
import styles from './app.module.css';
import { text } from './text';

interface InterruptedShiftProps {
  shift: ShiftView;
  onResume: () => void;
  onDismiss: () => void;
}

/** Offers to go on with a shift that a closed tab or a lost connection cut short, or of which issues could not be sent. */
export function InterruptedShift({ shift: { sent, rows, finished }, onResume, onDismiss }: InterruptedShiftProps) {
  return (
    <div className={styles.notice}>
      <SectionMessage appearance="warning" title={finished ? text.shiftLeft : text.shiftOpen}>
        <Stack tight>
          <span>{text.shiftOpenText(sent, rows.length)}</span>
          <Inline>
            <Button appearance="primary" spacing="compact" onClick={onResume}>
              {finished ? text.retryShift : text.resume}
            </Button>
            <Button appearance="subtle" spacing="compact" onClick={onDismiss}>
              {text.notNow}
            </Button>
          </Inline>
        </Stack>
      </SectionMessage>
    </div>
  );
}
