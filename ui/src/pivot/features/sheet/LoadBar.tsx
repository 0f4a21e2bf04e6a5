import Button from '@atlaskit/button/new';
import { useState, type ReactNode } from 'react';
import { ProblemMessage } from '../../../components/ProblemMessage';
import { LiveRegion } from '../../../components/LiveRegion';
import type { LoadView } from '../../engine/protocol';
import { Ledger } from './Ledger';
import styles from './sheet.module.css';
import { goesOn, isPartial } from './sheetState';
import { loadText, text } from './text';
import type { Sheet } from './useSheet';

const raises = 4;
const mostIssues = 200_000;

interface LoadBarProps {
  sheet: Sheet;
  load: LoadView;
  /** Goes to where the limit is set. */
  onLimit: () => void;
  /** Tools at its end. */
  children?: ReactNode;
}

/** How far loading is and what it has cost, with the button that stops it. */
export function LoadBar({ sheet, load, onLimit, children }: LoadBarProps) {
  const [asked, setAsked] = useState(false);
  const { state, issues, expected, limit, limitReached, problem } = load;
  const running = goesOn(load);
  const more = Math.min(mostIssues, limit * raises);
  return (
    <>
      <div className={styles.load} data-partial={isPartial(load) || undefined}>
        {running && (
          <div
            className={styles.progress}
            role="progressbar"
            aria-label={loadText(load)}
            aria-valuemin={0}
            aria-valuemax={100}
            {...(expected !== undefined && expected > 0 && { 'aria-valuenow': Math.round((100 * Math.min(issues, expected)) / expected) })}
          >
            <span style={{ transform: `scaleX(${expected ? Math.min(1, issues / expected) : 0.02})` }} />
          </div>
        )}
        <span className={styles.loadText}>{loadText(load)}</span>
        <button type="button" className={styles.budget} onClick={() => setAsked(true)} title={text.ledger}>
          {text.budget(load)}
        </button>
        {running && (
          <Button spacing="compact" onClick={() => void sheet.stop()}>
            {text.stop}
          </Button>
        )}
        {(state === 'stopped' || state === 'failed') && !limitReached && (
          <Button spacing="compact" onClick={() => void sheet.goOn()}>
            {text.goOn}
          </Button>
        )}
        {limitReached && more > limit && (
          <Button spacing="compact" onClick={() => void sheet.goOn(more)}>
            {text.loadMore(more)}
          </Button>
        )}
        {limitReached && (
          <Button spacing="compact" appearance="subtle" onClick={onLimit}>
            {text.setLimit}
          </Button>
        )}
        {sheet.changing && <span className={styles.subtle}>{text.regrouping}</span>}
        {children}
      </div>
      <LiveRegion text={running ? '' : loadText(load)} />
      {state === 'failed' && problem && (
        <div className={styles.problem}>
          <ProblemMessage problem={problem} retry={{ label: text.goOn, onClick: () => void sheet.goOn() }} />
        </div>
      )}
      {asked && sheet.session !== undefined && <Ledger session={sheet.session} onClose={() => setAsked(false)} />}
    </>
  );
}
