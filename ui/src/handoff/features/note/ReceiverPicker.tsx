import { useCallback } from 'react';
import { Picker } from '../../../components/Picker';
import { useCore } from '../../app/context';
import type { TargetView } from '../../engine/protocol';
import { choiceOf, searchReceivers, type ReceiverChoice } from './receivers';
import { text } from './text';

interface ReceiverPickerProps {
  id: string;
  label: string;
  placeholder: string;
  hint?: string;
  issueIds: readonly string[];
  peopleOnly?: boolean;
  value: TargetView | undefined;
  onChoose: (to: TargetView | undefined) => void;
  clearable?: boolean;
  autoFocus?: boolean;
}

/** Finds people, teams, roles and shifts as somebody types. */
export function ReceiverPicker(props: ReceiverPickerProps) {
  const { id, label, placeholder, hint, issueIds, peopleOnly = false, value, onChoose, clearable, autoFocus } = props;
  const core = useCore();
  const ids = issueIds.join();
  const search = useCallback(
    (typed: string, signal: AbortSignal) => searchReceivers(core, typed, ids === '' ? [] : ids.split(','), peopleOnly, signal),
    [core, ids, peopleOnly],
  );
  return (
    <Picker<ReceiverChoice>
      id={id}
      label={label}
      placeholder={placeholder}
      {...(hint !== undefined && { hint })}
      texts={text.picker}
      search={search}
      value={value && choiceOf(value)}
      onChoose={onChoose}
      clearable={clearable ?? false}
      autoFocus={autoFocus ?? false}
    />
  );
}
