import Button from '@atlaskit/button/new';
import { useCallback, useEffect, useRef } from 'react';
import type { DraftAction, DraftState } from '../../app/draft';
import { useCore } from '../../app/context';
import { Picker } from '../../../components/Picker';
import { ProblemMessage } from '../../../components/ProblemMessage';
import { Skeleton } from '../../../components/Skeleton';
import { Stack } from '../../../components/Stack';
import { StepCard } from '../../../components/StepCard';
import type { Problem } from '../../engine/protocol';
import { searchPages, type PageChoice } from '../pickers';
import { PresetBar } from './PresetBar';
import { TemplateSummary } from './TemplateSummary';
import { text } from './text';
import { useReadTemplate } from './useReadTemplate';

interface TemplateStepProps {
  draft: DraftState;
  dispatch: (action: DraftAction) => void;
  /** Why the page of the address could not be read. */
  problem?: Problem | undefined;
}

export function TemplateStep({ draft, dispatch, problem }: TemplateStepProps) {
  const heading = useFocusWhen(draft.template?.id);
  const { template } = draft;
  return (
    <StepCard
      number={1}
      title={text.title}
      done={template !== undefined}
      headingRef={heading}
      aside={
        template && (
          <Button
            appearance="subtle"
            spacing="compact"
            aria-label={text.changeName}
            onClick={() => dispatch({ type: 'templateCleared' })}
          >
            {text.change}
          </Button>
        )
      }
    >
      {template ? (
        <Stack>
          <TemplateSummary template={template} />
          <PresetBar draft={draft} template={template} dispatch={dispatch} />
        </Stack>
      ) : (
        <TemplatePicker dispatch={dispatch} problem={problem} />
      )}
    </StepCard>
  );
}

function TemplatePicker({ dispatch, problem }: Pick<TemplateStepProps, 'dispatch' | 'problem'>) {
  const core = useCore();
  const search = useCallback((typed: string, signal: AbortSignal) => searchPages(core, typed, signal), [core]);
  const read = useReadTemplate((template) => dispatch({ type: 'templateChosen', template }), problem);
  if (read.state.phase === 'reading') return <Skeleton label={text.reading} />;
  const pageId = read.state.phase === 'failed' ? read.state.pageId : undefined;
  return (
    <Stack>
      <Picker<PageChoice>
        id="template-picker"
        label={text.pick}
        hint={text.pickHint}
        placeholder={text.placeholder}
        texts={text}
        search={search}
        onChoose={(page) => page && void read.read(page.id)}
        autoFocus
      />
      {read.state.phase === 'failed' && (
        <ProblemMessage
          problem={read.state.problem}
          retry={pageId === undefined ? undefined : { label: text.readFailed, onClick: () => void read.read(pageId) }}
        />
      )}
    </Stack>
  );
}

/** The control that had the focus goes away with a choice: the heading takes it, except on the first screen. */
function useFocusWhen(value: string | undefined) {
  const heading = useRef<HTMLDivElement>(null);
  const before = useRef(value);
  useEffect(() => {
    if (before.current !== value && value !== undefined) heading.current?.focus();
    before.current = value;
  }, [value]);
  return heading;
}
