import type { FieldView, MeasureChoice, MeasureKind, ToneKind } from '../../engine/protocol';
import styles from './builder.module.css';
import { Choice, numberOf, Typed } from './Choice';
import { dateMeasureTexts, measureTexts, text, toneNames } from './text';
import { measureName, type Build } from './useBuild';

type Change = (choice: { [K in keyof MeasureChoice]?: MeasureChoice[K] | undefined }) => void;

interface MeasureOptionsProps {
  measure: MeasureChoice;
  field: FieldView | undefined;
  build: Build;
  onChange: Change;
}

const ofIssues: readonly MeasureKind[] = ['count', 'rate', 'progress', 'timeRate', 'shareOfRow', 'shareOfColumn', 'shareOfTotal', 'calculated'];
const ofMeasures: readonly MeasureKind[] = ['shareOfRow', 'shareOfColumn', 'shareOfTotal'];

/** What a measure reckons, what it is called and how it is coloured. */
export function MeasureOptions({ measure, field, build, onChange }: MeasureOptionsProps) {
  const { config, fields } = build;
  const { kind, other, expression, title } = measure;
  const isDate = field?.kind === 'date' || field?.kind === 'instant';
  const others = config.measures.filter(({ id, kind: one }) => id !== measure.id && !ofMeasures.includes(one) && one !== 'calculated');
  const kinds = (field ? field.measures : ofIssues).filter((one) => !ofMeasures.includes(one) || others.length > 0);
  const weights = fields.filter(({ id, kind: one }) => (one === 'number' || one === 'duration') && id !== measure.field);
  const choose = (next: MeasureKind) =>
    onChange({
      kind: next,
      other: ofMeasures.includes(next) ? others[0]?.id : next === 'weightedAverage' ? weights[0]?.id : undefined,
      expression: next === 'calculated' ? (expression ?? `[${others[0]?.id ?? 'm1'}]`) : undefined,
    });
  return (
    <>
      <Choice label={text.kind} value={kind} options={kinds.includes(kind) ? kinds : [kind, ...kinds]} nameOf={(one) => (isDate ? dateMeasureTexts[one] : undefined) ?? measureTexts[one]} onChange={choose} />
      {kind === 'weightedAverage' && (
        <Choice label={text.weight} value={other ?? ''} options={weights.map(({ id }) => id)} nameOf={(id) => weights.find((one) => one.id === id)?.name ?? id} onChange={(id) => onChange({ other: id })} />
      )}
      {ofMeasures.includes(kind) && (
        <Choice label={text.shareOf} value={other ?? ''} options={others.map(({ id }) => id)} nameOf={(id) => measureName(others.find((one) => one.id === id), fields)} onChange={(id) => onChange({ other: id })} />
      )}
      {kind === 'calculated' && (
        <Typed
          label={text.expression}
          hint={text.expressionHint(config.measures.filter(({ id }) => id !== measure.id).map(({ id }) => `[${id}]`).join(', '))}
          maxLength={500}
          value={expression ?? ''}
          onChange={(typed) => typed !== '' && onChange({ expression: typed })}
        />
      )}
      <Typed label={text.name} placeholder={text.namePlace} maxLength={60} value={title ?? ''} onChange={(typed) => onChange({ title: typed === '' ? undefined : typed })} />
      <Tone measure={measure} onChange={onChange} />
    </>
  );
}

const tones = ['none', 'heat', 'traffic'] as const;

function Tone({ measure: { tone }, onChange }: { measure: MeasureChoice; onChange: Change }) {
  const first = (kind: ToneKind) => (kind === 'heat' ? { kind } : { kind, amber: 0.4, green: 0.8 });
  const bound = (name: 'amber' | 'green') => (typed: string) => {
    const value = numberOf(typed);
    if (tone && value !== undefined) onChange({ tone: { ...tone, [name]: value } });
  };
  return (
    <>
      <Choice label={text.tone} value={tone?.kind ?? 'none'} options={tones} nameOf={(one) => toneNames[one]} onChange={(kind) => onChange({ tone: kind === 'none' ? undefined : first(kind) })} />
      {tone?.kind === 'traffic' && (
        <div className={styles.pair}>
          <Typed label={text.amber} isNumber value={String(tone.amber ?? '')} onChange={bound('amber')} />
          <Typed label={text.green} isNumber hint={text.toneHint} value={String(tone.green ?? '')} onChange={bound('green')} />
        </div>
      )}
    </>
  );
}
