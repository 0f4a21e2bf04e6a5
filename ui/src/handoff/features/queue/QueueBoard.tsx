import WarningIcon from '@atlaskit/icon/core/status-warning';
import { lazy, Suspense, useCallback, type ReactNode } from 'react';
import { LiveRegion } from '../../../components/LiveRegion';
import { ProblemMessage } from '../../../components/ProblemMessage';
import { Skeleton } from '../../../components/Skeleton';
import type { FirstQueue } from '../../app/boot';
import { useSession } from '../../app/context';
import { ScreenHead } from '../../../components/ScreenHead';
import type { IssueView, QueueView } from '../../engine/protocol';
import { Toast } from '../../parts/Toast';
import { QueueBar } from './QueueBar';
import { QueueGrid, type ColumnName } from './QueueGrid';
import styles from './queue.module.css';
import { indexOf } from './queueState';
import { columnTexts, text } from './text';
import { useBoard, type Board, type OnNext } from './useBoard';
import { useQueue } from './useQueue';

const AddIssues = lazy(() => import('./AddIssues').then(({ AddIssues }) => ({ default: AddIssues })));
const KeysDialog = lazy(() => import('./Dialogs').then(({ KeysDialog }) => ({ default: KeysDialog })));
const PlaceDialog = lazy(() => import('./Dialogs').then(({ PlaceDialog }) => ({ default: PlaceDialog })));

interface QueueBoardProps {
  /** `mine` or a team's id. */
  id: string;
  /** Where it was asked for already. */
  first?: FirstQueue | undefined;
  title: string;
  detail?: ReactNode;
  nextLabel: string;
  onNext: OnNext;
  onHandOff: (issue: IssueView) => void;
  empty: (board: Board) => ReactNode;
}

const isColumn = (name: string): name is ColumnName => name in columnTexts;

/** A queue with all that can be done to it. */
export function QueueBoard({ id, first, title, detail, nextLabel, onNext, onHandOff, empty }: QueueBoardProps) {
  const { preferences } = useSession();
  const columns = (preferences.columns ?? []).filter(isColumn);
  const board = useBoard(id, useQueue(id, columns, first), onNext, onHandOff);
  const { queue, view, actions, focused, focus, toast, setToast, problem } = board;
  const { rows, state } = queue;
  const closeToast = useCallback(() => setToast(undefined), [setToast]);
  return (
    <>
      <ScreenHead title={title} detail={detail}>
        {view && (
          <QueueBar
            queue={view}
            columns={columns}
            next={nextLabel}
            onNext={actions.next}
            onAdd={actions.add}
            onUndo={actions.undo}
            onKeys={actions.help}
          />
        )}
      </ScreenHead>
      <div className={styles.notices}>
        {problem && <ProblemMessage problem={problem} retry={view ? undefined : { label: text.tryAgain, onClick: queue.reload }} />}
        {view && <OverLimit view={view} />}
        {state.stale && (
          <p className={styles.stale} role="status">
            <WarningIcon label="" size="small" color="currentColor" />
            {text.stale}
          </p>
        )}
      </div>
      {!view && !problem && <Skeleton label={text.loading} widths={[100, 100, 100, 100, 100, 100]} />}
      {view && rows.length === 0 && empty(board)}
      {view && rows.length > 0 && (
        <QueueGrid name={title} queue={queue} columns={columns} focused={focused} onFocus={focus} actions={actions} />
      )}
      <LiveRegion text={state.said} />
      <BoardDialogs id={id} board={board} />
      {toast && (
        <Toast
          message={toast.message}
          action={toast.undo && view?.canUndo ? { label: text.undo, onClick: actions.undo } : undefined}
          onClose={closeToast}
        />
      )}
    </>
  );
}

function BoardDialogs({ id, board: { queue, dialog, setDialog, issueOf } }: { id: string; board: Board }) {
  const close = () => setDialog(undefined);
  return (
    <Suspense>
      {dialog?.name === 'add' && <AddIssues id={id} queue={queue} onClose={close} />}
      {dialog?.name === 'keys' && <KeysDialog onClose={close} />}
      {dialog?.name === 'place' && (
        <PlaceDialog
          name={issueOf(dialog.issueId)?.key ?? text.issue}
          place={indexOf(queue.rows, dialog.issueId) + 1}
          total={queue.rows.length}
          onMove={(place) => queue.moveTo(dialog.issueId, place - 1)}
          onClose={close}
        />
      )}
    </Suspense>
  );
}

function OverLimit({ view: { queue, inWork } }: { view: QueueView }) {
  const limit = useSession().preferences.workLimit;
  if (queue !== 'mine' || limit === undefined || inWork <= limit) return null;
  return (
    <p className={styles.warning}>
      <WarningIcon label="" color="currentColor" />
      {text.over(inWork, limit)}
    </p>
  );
}
