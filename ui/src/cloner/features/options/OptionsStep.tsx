import type { DraftAction, DraftState } from '../../app/draft';
import { Stack } from '../../../components/Stack';
import { StepCard } from '../../../components/StepCard';
import { ConflictField } from './ConflictField';
import { Destination } from './Destination';
import { ExtraLabels } from './ExtraLabels';
import { IndexTitle } from './IndexTitle';
import { SharedVariables } from './SharedVariables';
import { Switches } from './Switches';
import { text } from './text';

export interface OptionsProps {
  draft: DraftState;
  dispatch: (action: DraftAction) => void;
}

export function OptionsStep({ draft, dispatch, columns }: OptionsProps & { columns: readonly string[] }) {
  return (
    <StepCard number={3} title={text.title} done={draft.template !== undefined}>
      <Stack>
        <SharedVariables draft={draft} dispatch={dispatch} columns={columns} />
        <Destination draft={draft} dispatch={dispatch} />
        <Switches
          draft={draft}
          dispatch={dispatch}
          legend={text.along}
          names={['labels', 'attachments', 'children', 'restrictions', 'keepLinks', 'properties']}
        />
        <ExtraLabels draft={draft} dispatch={dispatch} />
        <Switches
          draft={draft}
          dispatch={dispatch}
          legend={text.how}
          names={['readBack', 'draftsFirst', 'indexPage']}
        />
        {draft.options.indexPage && <IndexTitle draft={draft} dispatch={dispatch} />}
        <ConflictField draft={draft} dispatch={dispatch} />
      </Stack>
    </StepCard>
  );
}
