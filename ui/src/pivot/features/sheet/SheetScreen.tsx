import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { ProblemMessage } from '../../../components/ProblemMessage';
import { Skeleton } from '../../../components/Skeleton';
import { Empty } from '../../../components/Stack';
import { useCore, useSession } from '../../app/context';
import type { Opened } from '../../app/useOpened';
import type { SavedReport } from '../../engine/protocol';
import { BuilderPanel } from '../builder/BuilderPanel';
import { limitField } from '../builder/Limit';
import type { Picture } from '../charts/Canvas';
import { ExplainPanel } from '../explain/ExplainPanel';
import { Grid, type Explained } from '../grid/Grid';
import { GridTools } from '../grid/GridTools';
import { useReportFile } from '../reports/useReportFile';
import { LoadBar } from './LoadBar';
import { Notes } from './Notes';
import styles from './sheet.module.css';
import { SheetHead } from './SheetHead';
import { text } from './text';
import { useSheet, type Sheet } from './useSheet';

const ChartScreen = lazy(() => import('../charts/ChartScreen').then(({ ChartScreen }) => ({ default: ChartScreen })));

interface SheetScreenProps {
  opened: Opened;
  onNew: () => void;
  onDeleted: () => void;
  onSaved: (report: SavedReport) => void;
  /** Told whether leaving would lose something. */
  onChanged: (changed: boolean) => void;
  /** Told under which fragment a report that nobody saved is found again after a reload. */
  onKept: (fragment: string) => void;
}

/** An open report: its head, what it is built of, its table or chart, and how a figure came about. */
export function SheetScreen({ opened, onNew, onDeleted, onSaved, onChanged, onKept }: SheetScreenProps) {
  const sheet = useSheet(opened.config);
  const [building, setBuilding] = useState(!opened.saved);
  const [goTo, setGoTo] = useState<{ row: number }>();
  const [explained, setExplained] = useState<Explained>();
  const [picture, setPicture] = useState<Picture>();
  // A function in a state is called unless it comes out of one.
  const keepPicture = useCallback((made: Picture | undefined) => setPicture(() => made), []);
  const stopExplaining = () => {
    setExplained(undefined);
    document.querySelector<HTMLElement>('[role="treegrid"] [tabindex="0"]')?.focus();
  };
  const showLimit = () => {
    flushSync(() => setBuilding(true));
    const field = document.getElementById(limitField);
    field?.scrollIntoView({ block: 'nearest' });
    field?.focus();
  };
  useLastSource(sheet);
  useKept(sheet, opened.saved === undefined, onKept);
  const file = useReportFile(sheet, opened.saved, onSaved);
  useEffect(() => {
    onChanged(file.changed);
    return () => onChanged(false);
  }, [onChanged, file.changed]);
  const { grid, session, config } = sheet;
  const isChart = config.chart !== undefined;
  if (sheet.phase === 'failed' && sheet.problem)
    return (
      <div className={styles.failed}>
        <ProblemMessage problem={sheet.problem} retry={{ label: text.tryAgain, onClick: () => void sheet.retry() }} />
      </div>
    );
  return (
    <>
      <SheetHead sheet={sheet} opened={opened} file={file} building={building} onBuilding={setBuilding} onNew={onNew} onDeleted={onDeleted} picture={picture} />
      {sheet.load && (
        <LoadBar sheet={sheet} load={sheet.load} onLimit={showLimit}>
          {grid && !isChart && <GridTools sheet={sheet} grid={grid} onGoTo={(row) => setGoTo({ row })} />}
        </LoadBar>
      )}
      {sheet.phase === 'open' && sheet.problem && (
        <div className={styles.problem}>
          <ProblemMessage problem={sheet.problem} />
        </div>
      )}
      <Notes sheet={sheet} more={opened.notes} />
      <div className={styles.body}>
        {building && <BuilderPanel sheet={sheet} />}
        <div className={styles.answer}>
          <Answer sheet={sheet} goTo={goTo} explained={explained} onExplain={setExplained} onPicture={keepPicture} />
        </div>
        {explained && grid && session !== undefined && !isChart && (
          <ExplainPanel session={session} cell={explained} revision={grid.revision} onClose={stopExplaining} />
        )}
      </div>
    </>
  );
}

interface AnswerProps {
  sheet: Sheet;
  goTo: { row: number } | undefined;
  explained: Explained | undefined;
  onExplain: (cell: Explained) => void;
  onPicture: (picture: Picture | undefined) => void;
}

function Answer({ sheet, onPicture, ...rest }: AnswerProps) {
  const { phase, load, grid, session, config } = sheet;
  if (phase === 'opening' || !load || !grid || session === undefined)
    return (
      <div className={styles.waiting}>
        <Skeleton label={text.opening} widths={[100, 100, 100, 100, 100, 100, 100]} />
      </div>
    );
  if (load.state === 'complete' && load.issues === 0)
    return (
      <Empty>
        <h2>{text.noIssues}</h2>
        <span>{text.noIssuesText}</span>
      </Empty>
    );
  if (config.chart)
    return (
      <Suspense fallback={<Skeleton label={text.opening} />}>
        <ChartScreen sheet={sheet} session={session} revision={grid.revision} choice={config.chart} onPicture={onPicture} />
      </Suspense>
    );
  return <Grid key={session} sheet={sheet} session={session} grid={grid} {...rest} />;
}

/** What was opened last is where the next visit starts. */
function useLastSource({ phase, config: { source } }: Sheet): void {
  const { prefer, preferences } = useSession();
  const isOpen = phase === 'open';
  useEffect(() => {
    if (isOpen && preferences.lastSource !== source) prefer({ lastSource: source });
    // Once for each source that was opened.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isOpen, source.kind, source.id, source.jql]);
}

const keptAfterMs = 400;

/** The layout of a report that nobody saved stays in the browser's history, so that a reload or a lost tab comes back to it. */
function useKept({ phase, changing, config }: Sheet, isNew: boolean, onKept: (fragment: string) => void): void {
  const core = useCore();
  const told = useRef(onKept);
  useEffect(() => {
    told.current = onKept;
  });
  useEffect(() => {
    if (!isNew || phase !== 'open' || changing) return;
    let gone = false;
    const timer = setTimeout(() => {
      void core.ask({ kind: 'makeLink', config }).then((answer) => {
        if (!gone && answer.kind !== 'failed') told.current(answer.fragment);
      });
    }, keptAfterMs);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [core, isNew, phase, changing, config]);
}
