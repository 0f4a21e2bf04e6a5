import Select from '@atlaskit/select';
import { useState } from 'react';
import { Field, hintId } from './Field';
import { ProblemMessage } from './ProblemMessage';
import { Stack } from './Stack';
import { useSearch, type Search } from './useSearch';
import styles from './picker.module.css';

export interface Choice {
  id: string;
  title: string;
  detail: string;
}

interface PickerProps<T extends Choice> {
  id: string;
  label: string;
  hint?: string;
  placeholder: string;
  texts: { none: string; searching: string; retry: string };
  search: Search<T>;
  value?: T | undefined;
  onChoose: (choice: T | undefined) => void;
  clearable?: boolean;
  autoFocus?: boolean;
}

/** Finds as you type; asks for the first suggestions when it is opened. */
export function Picker<T extends Choice>(props: PickerProps<T>) {
  const { id, label, hint, placeholder, texts, search, value, onChoose, clearable = false, autoFocus = false } = props;
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const { found, busy, problem } = useSearch(search, text, open, attempt);
  return (
    <Stack tight>
      <Field label={label} htmlFor={id} hint={hint}>
        <Select<T>
          inputId={id}
          {...(hint !== undefined && { descriptionId: hintId(id) })}
          placeholder={placeholder}
          options={found}
          value={value ?? null}
          inputValue={text}
          onInputChange={(typed, { action }) => {
            if (action === 'input-change') setText(typed);
            if (action === 'set-value' || action === 'menu-close') setText('');
          }}
          onMenuOpen={() => setOpen(true)}
          onMenuClose={() => setOpen(false)}
          filterOption={null}
          isLoading={busy}
          isClearable={clearable}
          autoFocus={autoFocus}
          loadingMessage={() => texts.searching}
          noOptionsMessage={() => texts.none}
          getOptionValue={(choice) => choice.id}
          getOptionLabel={(choice) => choice.title}
          formatOptionLabel={(choice) => <ChoiceLabel choice={choice} />}
          onChange={(choice) => onChoose(choice ?? undefined)}
          menuPlacement="auto"
          maxMenuHeight={320}
        />
      </Field>
      {problem && (
        <ProblemMessage
          problem={problem}
          retry={{
            label: texts.retry,
            onClick: () => {
              setOpen(true);
              setAttempt(attempt + 1);
            },
          }}
        />
      )}
    </Stack>
  );
}

function ChoiceLabel({ choice }: { choice: Choice }) {
  return (
    <span className={styles.choice}>
      <span className={styles.title}>{choice.title}</span>
      <span className={styles.detail}>{choice.detail}</span>
    </span>
  );
}
