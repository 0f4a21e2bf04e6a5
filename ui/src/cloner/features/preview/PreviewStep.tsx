import Spinner from '@atlaskit/spinner';
import { useRef } from 'react';
import type { DraftAction, DraftState } from '../../app/draft';
import { Empty, Stack } from '../../../components/Stack';
import { LiveRegion } from '../../../components/LiveRegion';
import { ProblemMessage } from '../../../components/ProblemMessage';
import { Skeleton } from '../../../components/Skeleton';
import { StepCard } from '../../../components/StepCard';
import type { ClonePreview } from '../../engine/protocol';
import { Counts } from './Counts';
import { Findings } from './Findings';
import styles from './preview.module.css';
import type { PreviewState } from './previewState';
import { PreviewTable } from './PreviewTable';
import { text } from './text';

interface PreviewStepProps {
  state: PreviewState;
  draft: DraftState;
  dispatch: (action: DraftAction) => void;
  onRetry: () => void;
}

export function PreviewStep({ state, draft, dispatch, onRetry }: PreviewStepProps) {
  const { phase, preview, problem } = state;
  const checking = phase === 'checking';
  const heading = useRef<HTMLDivElement>(null);
  // The button of a correction goes away with it, so the focus needs another place.
  const fix = (action: DraftAction) => {
    dispatch(action);
    heading.current?.focus();
  };
  return (
    <StepCard
      number={4}
      title={text.title}
      headingRef={heading}
      done={phase === 'ready' && preview?.canStart === true}
      aside={checking ? <Checking state={state} /> : preview && text.upToDate}
    >
      {phase === 'empty' && <Empty>{draft.template ? text.giveRows : text.chooseTemplate}</Empty>}
      {problem && <ProblemMessage problem={problem} retry={{ label: text.retry, onClick: onRetry }} />}
      {checking && !preview && <Skeleton label={text.checking} widths={[100, 100, 100, 100, 100]} />}
      {preview && (
        <div className={checking ? styles.stale : undefined}>
          <Stack>
            <Counts preview={preview} />
            <Findings preview={preview} fixed={draft.overrides.length} dispatch={fix} />
            <PreviewTable preview={preview} />
          </Stack>
        </div>
      )}
      <LiveRegion text={phase === 'ready' && preview ? announcement(preview) : ''} />
    </StepCard>
  );
}

const announcement = ({ pages, destinationTitle, findings }: ClonePreview): string =>
  text.summary(pages, destinationTitle, findings.filter(({ stops }) => stops).length);

function Checking({ state: { progress } }: { state: PreviewState }) {
  return (
    <>
      <Spinner size="small" label={text.checking} />
      {progress && progress.total > 0 ? `${progress.phase} ${progress.done} / ${progress.total}` : text.checking}
    </>
  );
}
