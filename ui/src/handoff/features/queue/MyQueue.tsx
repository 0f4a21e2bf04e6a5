import { router } from '#bridge';
import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { FirstQueue } from '../../app/boot';
import { useSession } from '../../app/context';
import type { IssueView, Problem } from '../../engine/protocol';
import { QueueBoard } from './QueueBoard';
import styles from './queue.module.css';
import { mineJql, text } from './text';
import type { Board, OnNext } from './useBoard';

/** My own order. */
export function MyQueue({ first, onHandOff }: { first: FirstQueue | undefined; onHandOff: (issue: IssueView) => void }) {
  const { workLimit } = useSession().preferences;
  const next: OnNext = ({ rows }, { inWork }) => {
    if (workLimit !== undefined && inWork >= workLimit)
      return Promise.resolve<Problem>({ code: 'workLimit', message: text.nextLimit(inWork, workLimit), wayOut: '' });
    const issue = rows.find(({ issue: { key, colour } }) => key !== undefined && colour !== 'indeterminate' && colour !== 'done')?.issue;
    if (!issue?.key) return Promise.resolve(text.nextNone);
    void router.open(issue.webPath ?? `/browse/${issue.key}`);
    return Promise.resolve(text.startedNext(issue.key));
  };
  return (
    <QueueBoard
      id="mine"
      first={first}
      title={text.title}
      detail={text.detail}
      nextLabel={text.next}
      onNext={next}
      onHandOff={onHandOff}
      empty={(board) => <EmptyQueue board={board} />}
    />
  );
}

function EmptyQueue({ board: { queue, actions } }: { board: Board }) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const addMine = async () => {
    setBusy(true);
    setProblem(await queue.change({ kind: 'addToQueue', queue: 'mine', jql: mineJql }));
    setBusy(false);
  };
  return (
    <section className={styles.empty} aria-labelledby="empty-queue">
      <h2 id="empty-queue">{text.emptyTitle}</h2>
      <p>{text.emptyText}</p>
      {problem && <p role="alert">{problem.message}</p>}
      <div className={styles.emptyActions}>
        <Button appearance="primary" isLoading={busy} onClick={() => void addMine()}>
          {text.emptyMine}
        </Button>
        <Button onClick={actions.add}>{text.emptyOther}</Button>
      </div>
    </section>
  );
}
