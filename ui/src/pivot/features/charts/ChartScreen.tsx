import Button from '@atlaskit/button/new';
import Select from '@atlaskit/select';
import { useEffect, useState } from 'react';
import { ProblemMessage } from '../../../components/ProblemMessage';
import { Skeleton } from '../../../components/Skeleton';
import { Empty } from '../../../components/Stack';
import { useCore, useSession } from '../../app/context';
import type { ChartChoice, ChartKind, ChartView, MeasureChoice, Problem } from '../../engine/protocol';
import { measureName } from '../builder/useBuild';
import type { Sheet } from '../sheet/useSheet';
import { Canvas, type Picture } from './Canvas';
import styles from './charts.module.css';
import { ChartTable } from './ChartTable';
import { chartTexts, text } from './text';

interface ChartScreenProps {
  sheet: Sheet;
  session: string;
  revision: number;
  choice: ChartChoice;
  onPicture: (picture: Picture | undefined) => void;
}

const kinds: readonly ChartKind[] = ['bar', 'stacked', 'line', 'heat'];

/** The same answer as a chart. */
export function ChartScreen({ sheet, session, revision, choice, onPicture }: ChartScreenProps) {
  const { chart, problem, again } = useChart(session, revision);
  const [asTable, setAsTable] = useState(false);
  const choose = (change: Partial<ChartChoice>) => void sheet.change({ ...sheet.config, chart: { ...choice, ...change } });
  const isEmpty = chart && (chart.categories.length === 0 || chart.series.length === 0);
  return (
    <div className={styles.screen}>
      <div className={styles.tools}>
        <div role="group" aria-label={text.kind} className={styles.kinds}>
          {kinds.map((kind) => (
            <Button key={kind} spacing="compact" isSelected={choice.kind === kind} aria-pressed={choice.kind === kind} onClick={() => choose({ kind })}>
              {chartTexts[kind]}
            </Button>
          ))}
        </div>
        <MeasureOfChart sheet={sheet} choice={choice} onChoose={(measure) => choose({ measure })} />
        <Button spacing="compact" appearance="subtle" onClick={() => setAsTable(!asTable)}>
          {asTable ? text.asChart : text.asTable}
        </Button>
      </div>
      {problem && <ProblemMessage problem={problem} retry={{ label: text.tryAgain, onClick: again }} />}
      {!chart && !problem && <Skeleton label={text.loading} widths={[100, 80, 60, 90]} />}
      {isEmpty && (
        <Empty>
          <h2>{text.nothing}</h2>
          <span>{text.nothingText}</span>
        </Empty>
      )}
      {chart && !isEmpty && (
        <>
          {!asTable && <Canvas kind={choice.kind} chart={chart} label={text.chartOf(chart.measure, chartTexts[choice.kind])} onPicture={onPicture} />}
          {chart.hidden > 0 && <p className={styles.note}>{text.hidden(chart.hidden)}</p>}
          <ChartTable chart={chart} isShown={asTable} />
        </>
      )}
    </div>
  );
}

interface MeasureOfChartProps {
  sheet: Sheet;
  choice: ChartChoice;
  onChoose: (measure: string) => void;
}

function MeasureOfChart({ sheet: { config }, choice, onChoose }: MeasureOfChartProps) {
  const { fields = [] } = useSession();
  if (config.measures.length < 2) return null;
  return (
    <div className={styles.measure}>
      <Select<MeasureChoice>
        label={text.measure}
        spacing="compact"
        options={config.measures}
        value={config.measures.find(({ id }) => id === choice.measure) ?? config.measures[0] ?? null}
        getOptionLabel={(measure) => measureName(measure, fields)}
        getOptionValue={({ id }) => id}
        onChange={(chosen) => chosen && onChoose(chosen.id)}
      />
    </div>
  );
}

/** The figures of the chart, read again with each change of the grid; the last stay until others are there. */
function useChart(session: string, revision: number) {
  const core = useCore();
  const [chart, setChart] = useState<ChartView>();
  const [problem, setProblem] = useState<Problem>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const gone = new AbortController();
    void core.ask({ kind: 'readChart', session }, { signal: gone.signal }).then((answer) => {
      if (gone.signal.aborted) return;
      setProblem(answer.kind === 'failed' ? answer.problem : undefined);
      if (answer.kind !== 'failed') setChart(answer.chart);
    });
    return () => gone.abort();
  }, [core, session, revision, attempt]);
  return { chart, problem, again: () => setAttempt(attempt + 1) };
}
