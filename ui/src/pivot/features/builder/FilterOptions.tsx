import Checkbox from '@atlaskit/checkbox';
import type { FieldView, FilterChoice } from '../../engine/protocol';
import styles from './builder.module.css';
import { Choice, numberOf, Typed } from './Choice';
import { FilterValues } from './FilterValues';
import { spans, text } from './text';

type Change = (choice: { [K in keyof FilterChoice]?: FilterChoice[K] | undefined }) => void;

interface FilterOptionsProps {
  filter: FilterChoice;
  field: FieldView | undefined;
  session: string | undefined;
  onChange: Change;
}

/** Which issues count, by values of a list or by a range. */
export function FilterOptions({ filter, field, session, onChange }: FilterOptionsProps) {
  switch (field?.kind) {
    case 'date':
    case 'instant':
      return <Dates filter={filter} onChange={onChange} />;
    case 'number':
    case 'duration':
      return <Numbers filter={filter} isDuration={field.kind === 'duration'} onChange={onChange} />;
    default:
      return (
        <>
          {session !== undefined && <FilterValues filter={filter} session={session} onChange={(values) => onChange({ values })} />}
          <Checkbox label={text.not} isChecked={filter.not} onChange={(event) => onChange({ not: event.currentTarget.checked })} />
        </>
      );
  }
}

const custom = text.custom;

function Dates({ filter: { from, to }, onChange }: { filter: FilterChoice; onChange: Change }) {
  const span = spans.find((one) => one.from === from && one.to === to)?.label ?? custom;
  return (
    <>
      <Choice
        label={text.span}
        value={span}
        options={[...spans.map(({ label }) => label), custom]}
        nameOf={(label) => label}
        onChange={(label) => {
          const chosen = spans.find((one) => one.label === label);
          onChange(chosen ? { from: chosen.from, to: chosen.to } : { from: from ?? '-90d', to });
        }}
      />
      {span === custom && (
        <div className={styles.pair}>
          <Typed label={text.from} placeholder={text.rangePlace} value={from ?? ''} onChange={(typed) => onChange({ from: typed === '' ? undefined : typed })} />
          <Typed label={text.to} placeholder={text.rangePlace} hint={text.relativeHint} value={to ?? ''} onChange={(typed) => onChange({ to: typed === '' ? undefined : typed })} />
        </div>
      )}
    </>
  );
}

const hour = 3600;

/** Durations are typed in hours; the core takes seconds. */
function Numbers({ filter: { from, to }, isDuration, onChange }: { filter: FilterChoice; isDuration: boolean; onChange: Change }) {
  const unit = isDuration ? hour : 1;
  const shown = (bound: string | undefined) => (bound === undefined ? '' : String(Number(bound) / unit));
  const taken = (typed: string) => {
    const value = numberOf(typed);
    return value === undefined ? undefined : String(value * unit);
  };
  const named = (label: string) => (isDuration ? `${label} (${text.hours})` : label);
  return (
    <div className={styles.pair}>
      <Typed label={named(text.from)} isNumber placeholder={text.rangePlace} value={shown(from)} onChange={(typed) => onChange({ from: taken(typed) })} />
      <Typed label={named(text.to)} isNumber placeholder={text.rangePlace} value={shown(to)} onChange={(typed) => onChange({ to: taken(typed) })} />
    </div>
  );
}
