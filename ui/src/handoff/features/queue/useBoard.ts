import { router } from '#bridge';
import { useState } from 'react';
import type { IssueView, Problem, QueueView } from '../../engine/protocol';
import { issueName } from '../../parts/IssueKey';
import { indexOf } from './queueState';
import { text } from './text';
import type { QueueControls } from './useQueue';
import { usePageKeys } from './useQueueKeys';

export type Dialog = { name: 'add' } | { name: 'keys' } | { name: 'place'; issueId: string };

/** What "Next" does; answers a message, or a problem where it could not. */
export type OnNext = (queue: QueueControls, view: QueueView) => Promise<string | Problem | undefined>;

const nameOf = (issue: IssueView): string => issue.key ?? issueName(issue);

/** All that can be done to a queue, with the message that says what was done and how to undo it. */
export function useBoard(id: string, queue: QueueControls, onNext: OnNext, onHandOff: (issue: IssueView) => void) {
  const [focused, focus] = useState<string>();
  const [dialog, setDialog] = useState<Dialog>();
  const [toast, setToast] = useState<{ message: string; undo: boolean }>();
  const [refused, setRefused] = useState<Problem>();
  const { rows } = queue;
  const view = queue.state.truth;
  const issueOf = (issueId: string) => rows[indexOf(rows, issueId)]?.issue;

  const undo = async () => {
    if (!view?.canUndo) return;
    const problem = await queue.change({ kind: 'undoMove', queue: id });
    setRefused(problem);
    setToast(problem ? undefined : { message: text.undone, undo: false });
  };
  const next = async () => {
    if (!view) return;
    const answer = await onNext(queue, view);
    setRefused(typeof answer === 'object' ? answer : undefined);
    if (typeof answer === 'string') setToast({ message: answer, undo: false });
  };
  const remove = async (issueId: string) => {
    const issue = issueOf(issueId);
    const problem = await queue.change({ kind: 'removeFromQueue', queue: id, issueIds: [issueId] });
    setRefused(problem);
    if (!problem && issue) setToast({ message: text.removed(nameOf(issue)), undo: true });
  };
  const moveTo = (issueId: string, index: number) => {
    const issue = issueOf(issueId);
    if (issue && index >= 0 && index < rows.length && index !== indexOf(rows, issueId))
      setToast({ message: text.movedFlag(nameOf(issue), index + 1), undo: true });
    setRefused(undefined);
    queue.moveTo(issueId, index);
  };
  const actions = {
    handOff: (issueId: string) => {
      const issue = issueOf(issueId);
      if (issue?.key) onHandOff(issue);
    },
    open: (issueId: string) => {
      const issue = issueOf(issueId);
      if (issue?.key) void router.open(issue.webPath ?? `/browse/${issue.key}`);
    },
    undo: () => void undo(),
    next: () => void next(),
    help: () => setDialog({ name: 'keys' }),
    add: () => setDialog({ name: 'add' }),
    toPlace: (issueId: string) => setDialog({ name: 'place', issueId }),
    remove: (issueId: string) => void remove(issueId),
  };
  const moving: QueueControls = { ...queue, moveTo };
  usePageKeys({ queue: moving, focused, focus, actions });
  return { queue: moving, view, actions, focused, focus, dialog, setDialog, toast, setToast, issueOf, problem: refused ?? queue.state.problem };
}

export type Board = ReturnType<typeof useBoard>;
