import { useEffect, useState } from 'react';
import { ProblemMessage } from '../../../components/ProblemMessage';
import { Skeleton } from '../../../components/Skeleton';
import { useCore, useSession } from '../../app/context';
import { ScreenHead } from '../../../components/ScreenHead';
import type { Problem, ShiftView } from '../../engine/protocol';
import { ShiftPreview } from './ShiftPreview';
import { ShiftRun } from './ShiftRun';
import { ShiftSheet } from './ShiftSheet';
import { emptySheet, sendableOf, toDraft } from './shiftState';
import { text } from './text';
import { useRun } from './useRun';

interface ShiftScreenProps {
  /** A shift to go on with. */
  runId: string | undefined;
  onOutgoing: () => void;
  onAnother: () => void;
}

/** A whole shift: the sheet, what it would do, and the run. */
export function ShiftScreen({ runId, onOutgoing, onAnother }: ShiftScreenProps) {
  const core = useCore();
  const { settings, journalLasts } = useSession();
  const [sheet, setSheet] = useState(() => emptySheet(settings));
  const [preview, setPreview] = useState<ShiftView>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const running = useRun();
  const { resume } = running;
  useEffect(() => {
    if (runId !== undefined) resume(runId);
  }, [runId, resume]);

  const whole = toDraft(sheet, settings);
  const ask = async (kind: 'previewShift' | 'startShift', only?: readonly string[]) => {
    if (!whole) return;
    const draft = only ? { ...whole, rows: whole.rows.filter(({ issueId }) => only.includes(issueId)) } : whole;
    setBusy(true);
    setProblem(undefined);
    const answer = await core.ask({ kind, draft });
    setBusy(false);
    if (answer.kind === 'failed') setProblem(answer.problem);
    else if (kind === 'previewShift') setPreview(answer.shift);
    else running.run(answer.shift);
  };
  const shown = running.shift;
  const resuming = runId !== undefined && !shown && !running.problem;
  return (
    <>
      <ScreenHead title={text.title} detail={text.detail} />
      {problem && <ProblemMessage problem={problem} />}
      {running.problem && (
        <ProblemMessage
          problem={running.problem}
          retry={shown?.runId !== undefined || runId !== undefined ? { label: text.goOn, onClick: () => resume(shown?.runId ?? runId ?? '') } : undefined}
        />
      )}
      {resuming && <Skeleton label={text.loading} widths={[100, 100, 100]} />}
      {shown && (
        <ShiftRun
          shift={shown}
          running={running}
          // From what this browser kept, so that it is the same after a reload.
          onRetry={() => shown.runId !== undefined && resume(shown.runId)}
          onOutgoing={onOutgoing}
          onAnother={onAnother}
        />
      )}
      {!shown && !resuming && preview && (
        <ShiftPreview preview={preview} busy={busy} onStart={() => void ask('startShift', sendableOf(preview))} onBack={() => setPreview(undefined)} />
      )}
      {!shown && runId === undefined && (
        <div hidden={preview !== undefined}>
          <ShiftSheet sheet={sheet} onChange={setSheet} busy={busy} journalLasts={journalLasts} onPreview={() => void ask('previewShift')} />
        </div>
      )}
    </>
  );
}
