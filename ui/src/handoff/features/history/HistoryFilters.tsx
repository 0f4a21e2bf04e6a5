import Select from '@atlaskit/select';
import { Field } from '../../../components/Field';
import { useSession } from '../../app/context';
import type { HandoffState, Team } from '../../engine/protocol';
import { stateTexts } from '../../parts/text';
import { ReceiverPicker } from '../note/ReceiverPicker';
import styles from './history.module.css';
import { sinceChoices, text } from './text';
import type { Filters } from './useHistory';

const states: readonly HandoffState[] = ['pending', 'accepted', 'declined', 'withdrawn', 'expired'];
const stateChoices = states.map((value) => ({ value, label: stateTexts[value] }));

export function HistoryFilters({ filters, onChange }: { filters: Filters; onChange: (filters: Filters) => void }) {
  const { myTeams } = useSession();
  return (
    <div className={styles.filters}>
      <Field label={text.state} htmlFor="filter-state">
        <Select<(typeof stateChoices)[number]>
          inputId="filter-state"
          placeholder={text.anyState}
          isClearable
          options={stateChoices}
          value={stateChoices.find(({ value }) => value === filters.state) ?? null}
          onChange={(choice) => onChange({ ...filters, state: choice?.value })}
        />
      </Field>
      <ReceiverPicker
        id="filter-person"
        label={text.person}
        placeholder={text.anyPerson}
        issueIds={[]}
        peopleOnly
        clearable
        value={filters.person}
        onChoose={(person) => onChange({ ...filters, person })}
      />
      <Field label={text.team} htmlFor="filter-team">
        <Select<Team>
          inputId="filter-team"
          placeholder={text.anyTeam}
          isClearable
          options={myTeams}
          value={filters.team ?? null}
          getOptionLabel={({ name }) => name}
          getOptionValue={({ id }) => id}
          onChange={(team) => onChange({ ...filters, team: team ?? undefined })}
        />
      </Field>
      <Field label={text.since} htmlFor="filter-since">
        <Select<(typeof sinceChoices)[number]>
          inputId="filter-since"
          options={sinceChoices}
          value={sinceChoices.find(({ value }) => value === filters.days) ?? null}
          onChange={(choice) => choice && onChange({ ...filters, days: choice.value })}
        />
      </Field>
    </div>
  );
}
