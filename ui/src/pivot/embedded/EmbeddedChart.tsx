import { useEffect, useState } from 'react';
import { useCore } from '../app/context';
import type { ChartView, Problem, ReportConfig } from '../engine/protocol';
import { Canvas } from '../features/charts/Canvas';
import { ChartTable } from '../features/charts/ChartTable';
import { chartTexts, text as chartWords } from '../features/charts/text';
import styles from './embedded.module.css';
import { Bones } from './Embedded';
import { Trouble } from './Shown';
import { text } from './text';

interface EmbeddedChartProps {
  config: ReportConfig;
  session: string;
  /** Of the grid that the chart is drawn of. */
  revision: number;
}

const noPicture = () => undefined;

/** The report's chart; one that was saved as a table is drawn as bars. */
export function EmbeddedChart({ config, session, revision }: EmbeddedChartProps) {
  const core = useCore();
  const [chart, setChart] = useState<ChartView>();
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    const gone = new AbortController();
    void core.ask({ kind: 'readChart', session }, { signal: gone.signal }).then((answer) => {
      if (gone.signal.aborted) return;
      setProblem(answer.kind === 'failed' ? answer.problem : undefined);
      if (answer.kind !== 'failed') setChart(answer.chart);
    });
    return () => gone.abort();
  }, [core, session, revision]);
  if (problem) return <Trouble title={text.noReport} problem={problem} />;
  if (!chart) return <Bones />;
  if (chart.categories.length === 0 || chart.series.length === 0) return <p className={styles.note}>{chartWords.nothing}.</p>;
  const kind = config.chart?.kind ?? 'bar';
  return (
    <div className={styles.chart}>
      <Canvas kind={kind} chart={chart} label={chartWords.chartOf(chart.measure, chartTexts[kind])} onPicture={noPicture} />
      <ChartTable chart={chart} isShown={false} />
    </div>
  );
}
