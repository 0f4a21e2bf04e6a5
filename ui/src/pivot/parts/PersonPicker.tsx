import { useCallback } from 'react';
import { Picker, type Choice } from '../../components/Picker';
import { useCore } from '../app/context';
import type { PersonView } from '../engine/protocol';

interface PersonPickerProps {
  id: string;
  label: string;
  onChoose: (person: PersonView) => void;
}

interface PersonChoice extends Choice {
  person: PersonView;
}

const texts = { none: 'Nobody of that name.', searching: 'Searching…', retry: 'Try again' };

/** Finds people as somebody types; give it another key after each choice, and it is empty again. */
export function PersonPicker({ id, label, onChoose }: PersonPickerProps) {
  const core = useCore();
  const search = useCallback(
    async (text: string, signal: AbortSignal) => {
      const answer = await core.ask({ kind: 'findPeople', text }, { signal });
      if (answer.kind === 'failed') return answer;
      return answer.people.map((person): PersonChoice => ({ id: person.accountId, title: person.name, detail: '', person }));
    },
    [core],
  );
  return (
    <Picker<PersonChoice>
      id={id}
      label={label}
      placeholder="Name of a person"
      texts={texts}
      search={search}
      onChoose={(choice) => {
        if (choice) onChoose(choice.person);
      }}
    />
  );
}
