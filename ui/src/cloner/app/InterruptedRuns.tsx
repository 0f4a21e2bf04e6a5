import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { Inline, Stack } from '../../components/Stack';
import type { RunSummary } from '../engine/protocol';
import styles from './app.module.css';
import type { ScreenAction } from './screen';
import { text } from './text';

interface InterruptedRunsProps {
  runs: readonly RunSummary[];
  onResume: (run: RunSummary) => void;
  show: (action: ScreenAction) => void;
}

/** Offers to go on with the newest run that a closed tab or a lost connection cut short. */
export function InterruptedRuns({ runs, onResume, show }: InterruptedRunsProps) {
  const [newest] = runs;
  if (!newest) return null;
  return (
    <div className={styles.notice}>
      <SectionMessage appearance="warning" title={text.interruptedTitle}>
        <Stack tight>
          <span>{text.interrupted(newest.templateTitle, newest.created, newest.total)}</span>
          <Inline>
            <Button appearance="primary" spacing="compact" onClick={() => onResume(newest)}>
              {text.resume}
            </Button>
            <Button spacing="compact" onClick={() => show({ type: 'runsShown' })}>
              {text.showAll}
            </Button>
            <Button appearance="subtle" spacing="compact" onClick={() => show({ type: 'offerDismissed' })}>
              {text.dismiss}
            </Button>
          </Inline>
        </Stack>
      </SectionMessage>
    </div>
  );
}
