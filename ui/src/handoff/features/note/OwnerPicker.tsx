import { AsyncSelect } from '@atlaskit/select';
import { useCore } from '../../app/context';
import type { TargetView } from '../../engine/protocol';
import styles from './note.module.css';
import { choiceOf, searchReceivers, type ReceiverChoice } from './receivers';
import { text } from './text';

interface OwnerPickerProps {
  label: string;
  issueIds: readonly string[];
  value: TargetView | undefined;
  onChoose: (owner: TargetView | undefined) => void;
}

/** A person in a row of other fields: the label is heard and not seen. */
export function OwnerPicker({ label, issueIds, value, onChoose }: OwnerPickerProps) {
  const core = useCore();
  const load = async (typed: string): Promise<readonly ReceiverChoice[]> => {
    const found = await searchReceivers(core, typed, issueIds, true, new AbortController().signal);
    return 'kind' in found ? [] : found;
  };
  return (
    <div className={styles.owner}>
      <AsyncSelect<ReceiverChoice>
        label={label}
        placeholder={text.ownerPlaceholder}
        loadOptions={load}
        defaultOptions
        isClearable
        value={value ? choiceOf(value) : null}
        getOptionLabel={({ title }) => title}
        getOptionValue={({ id }) => id}
        noOptionsMessage={() => text.picker.none}
        onChange={(choice) => onChoose(choice ?? undefined)}
      />
    </div>
  );
}
