import type { DatePeriod, FieldView, LevelChoice, SeveralValues } from '../../engine/protocol';
import { Choice, numberOf, Typed } from './Choice';
import { periodTexts, severalTexts, text } from './text';

interface LevelOptionsProps {
  level: LevelChoice;
  field: FieldView | undefined;
  onChange: (choice: { [K in keyof LevelChoice]?: LevelChoice[K] | undefined }) => void;
}

const periods: readonly DatePeriod[] = ['day', 'week', 'month', 'quarter', 'year'];
const severals: readonly SeveralValues[] = ['each', 'first', 'last'];
const mostTop = 1_000;

/** How a level of rows or columns gathers its issues. */
export function LevelOptions({ level, field, onChange }: LevelOptionsProps) {
  const isDate = field?.kind === 'date' || field?.kind === 'instant';
  const toTop = (typed: string) => {
    const top = numberOf(typed);
    onChange({ top: top === undefined ? undefined : Math.min(mostTop, Math.max(1, Math.round(top))) });
  };
  return (
    <>
      {isDate && <Choice label={text.period} value={level.period ?? 'month'} options={periods} nameOf={(one) => periodTexts[one]} onChange={(period) => onChange({ period })} />}
      {field?.several && <Choice label={text.several} value={level.several ?? 'each'} options={severals} nameOf={(one) => severalTexts[one]} onChange={(several) => onChange({ several })} />}
      <Typed label={text.top} hint={text.topHint} placeholder={text.topPlace} isNumber value={level.top === undefined ? '' : String(level.top)} onChange={toTop} />
    </>
  );
}
