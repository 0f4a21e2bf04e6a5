import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import type { DraftAction, DraftState } from '../../app/draft';
import { LiveRegion } from '../../../components/LiveRegion';
import { Stack } from '../../../components/Stack';
import { StepCard } from '../../../components/StepCard';
import type { RowSource } from '../../engine/protocol';
import { RowFiles } from './RowFiles';
import { RowText } from './RowText';
import { sourceTexts, text } from './text';
import { TitlePattern } from './TitlePattern';

interface RowsStepProps {
  draft: DraftState;
  dispatch: (action: DraftAction) => void;
  /** Rows of the last preview; undefined while there is none. */
  rows: number | undefined;
  columns: readonly string[];
  busy: boolean;
}

const sources: readonly RowSource[] = ['lines', 'table', 'csv', 'pattern'];

export function RowsStep({ draft, dispatch, rows, columns, busy }: RowsStepProps) {
  const counted = rows === undefined ? (busy ? text.counting : text.noRows) : text.rows(rows);
  return (
    <StepCard number={2} title={text.title} done={rows !== undefined && rows > 0} aside={counted}>
      <Stack>
        {draft.template && <RowFiles draft={draft} template={draft.template} dispatch={dispatch} />}
        <Tabs
          id="row-sources"
          selected={sources.indexOf(draft.source)}
          onChange={(index) => dispatch({ type: 'sourceChosen', source: sources[index] ?? 'lines' })}
        >
          <TabList>
            {sources.map((source) => (
              <Tab key={source}>{sourceTexts[source].tab}</Tab>
            ))}
          </TabList>
          {sources.map((source) => (
            <TabPanel key={source}>
              <RowText source={source} draft={draft} dispatch={dispatch} />
            </TabPanel>
          ))}
        </Tabs>
        <TitlePattern draft={draft} columns={columns} dispatch={dispatch} />
        <LiveRegion text={counted} />
      </Stack>
    </StepCard>
  );
}
