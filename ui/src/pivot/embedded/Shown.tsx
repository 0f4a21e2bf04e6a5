import { useState } from 'react';
import { wayOut } from '../problemTexts';
import { CoreProvider } from '../app/context';
import { useBoot } from '../app/useBoot';
import type { Problem } from '../engine/protocol';
import type { Choice } from './choice';
import { Bones } from './Embedded';
import styles from './embedded.module.css';
import { Figures } from './Figures';
import { startOf } from './start';
import { text } from './text';

interface ShownProps {
  name: string;
  choice: Choice;
  fromConfluence: boolean;
}

/** The report itself, once the core is there. */
export function Shown({ name, choice, fromConfluence }: ShownProps) {
  const [start] = useState(() => startOf(choice.reportId));
  const [boot, again] = useBoot(start);
  if (boot.phase === 'starting') return <Bones />;
  if (boot.phase === 'failed') return <Trouble title={text.noReport} problem={boot.problem} onRetry={again} />;
  const { first, core } = boot;
  switch (first.kind) {
    case 'notUsed':
      return <Trouble title={text.notUsed} detail={text.notUsedText} />;
    case 'noJira':
      return fromConfluence ? (
        <Trouble title={text.noJira} detail={text.noJiraText} onRetry={again} />
      ) : (
        <Trouble title={text.noReport} problem={first.problem} onRetry={again} />
      );
    case 'noReport':
      return <Trouble title={text.noReport} problem={first.problem} onRetry={again} />;
    case 'open':
      return (
        <CoreProvider value={core} key={boot.attempt}>
          <Figures name={name} choice={choice} report={first.report} />
        </CoreProvider>
      );
  }
}

interface TroubleProps {
  title: string;
  detail?: string;
  problem?: Problem;
  onRetry?: () => void;
}

export function Trouble({ title, detail, problem, onRetry }: TroubleProps) {
  return (
    <div className={styles.trouble} role="alert">
      <strong>{title}</strong>
      <span>{detail ?? (problem && `${problem.message} ${wayOut(problem)}`)}</span>
      {onRetry && (
        <button type="button" className={styles.button} onClick={onRetry}>
          {text.tryAgain}
        </button>
      )}
    </div>
  );
}
