import Select from '@atlaskit/select';
import { useEffect, useId, useState } from 'react';
import { Field } from '../../../components/Field';
import { ProblemMessage } from '../../../components/ProblemMessage';
import { useCore } from '../../app/context';
import type { FilterChoice, Problem, ValueView } from '../../engine/protocol';
import { text } from './text';

interface FilterValuesProps {
  filter: FilterChoice;
  session: string;
  onChange: (values: string[] | undefined) => void;
}

/** Values of a field among the loaded issues, with how many issues have each. */
export function FilterValues({ filter, session, onChange }: FilterValuesProps) {
  const id = useId();
  const core = useCore();
  const [values, setValues] = useState<readonly ValueView[]>();
  const [problem, setProblem] = useState<Problem>();
  const { field } = filter;
  useEffect(() => {
    const gone = new AbortController();
    void core.ask({ kind: 'listValues', session, field }, { signal: gone.signal }).then((answer) => {
      if (gone.signal.aborted) return;
      if (answer.kind === 'failed') setProblem(answer.problem);
      else setValues(answer.values);
    });
    return () => gone.abort();
  }, [core, session, field]);
  const known = values ?? [];
  // One that was chosen before, of issues that are not among these.
  const chosen = (filter.values ?? []).map((value) => known.find((one) => one.id === value) ?? { id: value, label: value === '' ? text.noValue : value, issues: 0 });
  return (
    <>
      <Field label={text.values} htmlFor={id}>
        <Select<ValueView, true>
          inputId={id}
          isMulti
          spacing="compact"
          placeholder={text.valuesPlace}
          closeMenuOnSelect={false}
          isLoading={values === undefined && problem === undefined}
          options={known}
          value={chosen}
          getOptionValue={(value) => value.id}
          getOptionLabel={({ label }) => label}
          formatOptionLabel={({ label, issues }, { context }) => (context === 'menu' ? text.valueOf(label, issues) : label)}
          loadingMessage={() => text.valuesLoading}
          noOptionsMessage={() => text.valuesNone}
          onChange={(picked) => onChange(picked.length === 0 ? undefined : picked.map((value) => value.id))}
        />
      </Field>
      {problem && <ProblemMessage problem={problem} />}
    </>
  );
}
