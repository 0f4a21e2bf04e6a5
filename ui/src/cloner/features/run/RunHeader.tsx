import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import SuccessIcon from '@atlaskit/icon/core/status-success';
import WarningIcon from '@atlaskit/icon/core/status-warning';
import { useEffect, useRef } from 'react';
import { outcomeOf } from './outcome';
import styles from './run.module.css';
import type { RunViewState } from './runState';
import { stateTitles, text } from './text';
import { UndoButton } from './UndoButton';

interface RunHeaderProps {
  state: RunViewState;
  title: string;
  onCancel: () => void;
  onResume: () => void;
  onUndo: () => void;
  onAnother: () => void;
}

export function RunHeader({ state, title, onCancel, onResume, onUndo, onAnother }: RunHeaderProps) {
  const { phase, report } = state;
  const heading = useRef<HTMLDivElement>(null);
  const finished = phase === 'finished';
  useEffect(() => heading.current?.focus(), [finished]);
  return (
    <div className={styles.top}>
      <div className={styles.title} ref={heading} tabIndex={-1}>
        <div className={styles.outcome}>
          {finished && <OutcomeIcon failed={state.progress.failed} />}
          <Heading as="h2" size="medium">
            {titleOf(state)}
          </Heading>
        </div>
        <p className={styles.sub}>{title}</p>
      </div>
      <div className={styles.actions}>
        {phase === 'stepping' && <Button onClick={onCancel}>{text.cancel}</Button>}
        {finished && report && report.undoable > 0 && <UndoButton count={report.undoable} onUndo={onUndo} />}
        {canResume(state) && <Button onClick={onResume}>{text.resume}</Button>}
        {(finished || phase === 'stopped') && (
          <Button appearance="primary" onClick={onAnother}>
            {text.another}
          </Button>
        )}
      </div>
    </div>
  );
}

function OutcomeIcon({ failed }: { failed: number }) {
  return failed === 0 ? (
    <SuccessIcon label="" color="var(--ds-icon-success)" />
  ) : (
    <WarningIcon label="" color="var(--ds-icon-warning)" />
  );
}

const canResume = ({ phase, progress }: RunViewState): boolean =>
  phase === 'finished' && (progress.state === 'cancelled' || progress.state === 'interrupted');

function titleOf(state: RunViewState): string {
  switch (state.phase) {
    case 'stepping':
      return stateTitles[state.progress.state];
    case 'stopping':
      return text.stopping;
    case 'stopped':
      return text.stoppedTitle;
    case 'finished':
      return outcomeOf(state);
  }
}
