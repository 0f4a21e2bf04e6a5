import ProgressBar from '@atlaskit/progress-bar';
import { number } from '../../../components/format';
import styles from './run.module.css';
import type { RunViewState } from './runState';
import { text } from './text';

export function ProgressPanel({ state: { progress } }: { state: RunViewState }) {
  const { done, total, failed, pagesPerMinute, secondsLeft, phase } = progress;
  return (
    <div className={styles.progress}>
      <ProgressBar value={total === 0 ? 0 : done / total} ariaLabel={text.progressLabel} />
      <dl className={styles.figures}>
        <Figure name={text.done} value={text.progress(done, total)} />
        <Figure name={text.rate} value={number(Math.round(pagesPerMinute))} />
        <Figure name={text.left} value={secondsLeft === undefined ? text.reckoning : text.timeLeft(secondsLeft)} />
        {failed > 0 && <Figure name={text.failed} value={number(failed)} />}
      </dl>
      {phase !== '' && <p className={styles.sub}>{phase}</p>}
    </div>
  );
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
