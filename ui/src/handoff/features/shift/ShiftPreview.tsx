import Button from '@atlaskit/button/new';
import type { ShiftView } from '../../engine/protocol';
import styles from './shift.module.css';
import { ShiftTable } from './ShiftTable';
import { sendableOf } from './shiftState';
import { text } from './text';

interface ShiftPreviewProps {
  preview: ShiftView;
  busy: boolean;
  onStart: () => void;
  onBack: () => void;
}

/** What would happen, row by row; nothing is written yet. */
export function ShiftPreview({ preview, busy, onStart, onBack }: ShiftPreviewProps) {
  const ready = sendableOf(preview).length;
  const out = preview.rows.length - ready;
  return (
    <section aria-labelledby="shift-preview">
      <div className={styles.bar}>
        <div className={styles.barText} role="status">
          <h2 id="shift-preview">{ready === 0 ? text.previewNone : text.previewTitle(ready)}</h2>
          {out > 0 && ready > 0 && <p>{text.leftOut(out)}</p>}
        </div>
        <Button appearance="subtle" onClick={onBack}>
          {text.back}
        </Button>
        <Button appearance="primary" isDisabled={ready === 0} isLoading={busy} onClick={onStart}>
          {text.start(ready)}
        </Button>
      </div>
      <ShiftTable shift={preview} preview />
    </section>
  );
}
