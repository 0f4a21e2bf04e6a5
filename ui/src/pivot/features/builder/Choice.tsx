import Select from '@atlaskit/select';
import Textfield from '@atlaskit/textfield';
import { useId, useState } from 'react';
import { Field, hintId } from '../../../components/Field';

interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  options: readonly T[];
  nameOf: (value: T) => string;
  onChange: (value: T) => void;
}

/** One of a few words. */
export function Choice<T extends string>({ label, value, options, nameOf, onChange }: ChoiceProps<T>) {
  const id = useId();
  const choices = options.map((one) => ({ value: one, label: nameOf(one) }));
  return (
    <Field label={label} htmlFor={id}>
      <Select<{ value: T; label: string }>
        inputId={id}
        spacing="compact"
        options={choices}
        value={choices.find((one) => one.value === value) ?? null}
        isSearchable={options.length > 8}
        onChange={(chosen) => chosen && onChange(chosen.value)}
      />
    </Field>
  );
}

interface TypedProps {
  /** Where somebody else leads to it. */
  id?: string;
  label: string;
  value: string;
  placeholder?: string;
  hint?: string;
  isNumber?: boolean;
  maxLength?: number;
  onChange: (value: string) => void;
}

/** A text that counts when it is left or Enter is pressed, so that the report is not regrouped with each letter. */
export function Typed({ id: own, label, value, placeholder, hint, isNumber = false, maxLength = 100, onChange }: TypedProps) {
  const made = useId();
  const id = own ?? made;
  const [typed, setTyped] = useState<string>();
  const done = () => {
    if (typed !== undefined && typed.trim() !== value) onChange(typed.trim());
    setTyped(undefined);
  };
  return (
    <Field label={label} htmlFor={id} hint={hint}>
      <Textfield
        id={id}
        isCompact
        {...(hint !== undefined && { 'aria-describedby': hintId(id) })}
        {...(placeholder !== undefined && { placeholder })}
        {...(isNumber && { inputMode: 'decimal' as const })}
        maxLength={maxLength}
        value={typed ?? value}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={done}
        onKeyDown={(event) => {
          if (event.key === 'Enter') done();
        }}
      />
    </Field>
  );
}

/** The number that was typed; undefined for none. */
export function numberOf(typed: string): number | undefined {
  const value = Number(typed.replace(',', '.'));
  return typed === '' || !Number.isFinite(value) ? undefined : value;
}
