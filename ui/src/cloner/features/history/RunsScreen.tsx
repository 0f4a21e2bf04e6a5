import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { useEffect, useRef } from 'react';
import { ProblemMessage } from '../../../components/ProblemMessage';
import { Skeleton } from '../../../components/Skeleton';
import { Empty, Stack, Subtle } from '../../../components/Stack';
import type { RunSummary } from '../../engine/protocol';
import runStyles from '../run/run.module.css';
import { RunsTable } from './RunsTable';
import { text } from './text';
import { useRuns } from './useRuns';

interface RunsScreenProps {
  onReport: (run: RunSummary) => void;
  onResume: (run: RunSummary) => void;
  onBack: () => void;
}

export function RunsScreen({ onReport, onResume, onBack }: RunsScreenProps) {
  const { runs, problem, again, forget } = useRuns();
  const heading = useRef<HTMLDivElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Stack>
      <div className={runStyles.top}>
        <div className={runStyles.title} ref={heading} tabIndex={-1}>
          <Heading as="h2" size="medium">
            {text.title}
          </Heading>
          <Subtle>{text.hint}</Subtle>
        </div>
        <Button onClick={onBack}>{text.back}</Button>
      </div>
      {problem && <ProblemMessage problem={problem} retry={{ label: text.retry, onClick: again }} />}
      {!runs && !problem && <Skeleton label={text.loading} widths={[100, 100, 100]} />}
      {runs?.length === 0 && <Empty>{text.empty}</Empty>}
      {runs && runs.length > 0 && (
        <RunsTable runs={runs} onReport={onReport} onResume={onResume} onForget={({ runId }) => void forget(runId)} />
      )}
    </Stack>
  );
}
