import Button from '@atlaskit/button/new';
import ProgressBar from '@atlaskit/progress-bar';
import { duration } from '../../../components/format';
import { LiveRegion } from '../../../components/LiveRegion';
import type { ShiftView } from '../../engine/protocol';
import styles from './shift.module.css';
import { unsentOf } from './shiftState';
import { ShiftTable } from './ShiftTable';
import { text } from './text';
import type { RunControls } from './useRun';

interface ShiftRunProps {
  shift: ShiftView;
  running: RunControls;
  /** Sends again what was not sent. */
  onRetry: () => void;
  onOutgoing: () => void;
  onAnother: () => void;
}

/** A shift on its way, and what became of it. One failure stops no other. */
export function ShiftRun({ shift, running, onRetry, onOutgoing, onAnother }: ShiftRunProps) {
  const { sent, failed, finished, rows, secondsLeft } = shift;
  const unsent = unsentOf(shift).length;
  const total = rows.length;
  const title = finished ? (failed > 0 ? text.finishedFailed(sent, failed) : text.finished(sent)) : text.running(sent + failed, total);
  return (
    <section aria-labelledby="shift-run">
      <div className={styles.bar}>
        <div className={styles.barText}>
          <h2 id="shift-run">{title}</h2>
          <p>{finished ? text.finishedHint : secondsLeft !== undefined && text.left(duration(secondsLeft))}</p>
        </div>
        {finished && unsent > 0 && (
          <Button appearance="primary" onClick={onRetry}>
            {text.retry(unsent)}
          </Button>
        )}
        {!finished && running.stepping && (
          <Button isDisabled={running.stopping} onClick={running.stop}>
            {running.stopping ? text.stopping : text.stop}
          </Button>
        )}
        {finished && (
          <>
            <Button appearance="subtle" onClick={onAnother}>
              {text.another}
            </Button>
            <Button onClick={onOutgoing}>{text.outgoing}</Button>
          </>
        )}
      </div>
      {!finished && (
        <div className={styles.progress}>
          <ProgressBar value={total === 0 ? 1 : (sent + failed) / total} ariaLabel={title} />
        </div>
      )}
      <LiveRegion text={finished ? title : ''} />
      <ShiftTable shift={shift} />
    </section>
  );
}
