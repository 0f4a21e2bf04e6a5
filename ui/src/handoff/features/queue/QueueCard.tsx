import Lozenge from '@atlaskit/lozenge';
import DragHandleIcon from '@atlaskit/icon/core/drag-handle-vertical';
import { useRef, type CSSProperties } from 'react';
import type { QueueRow } from '../../engine/protocol';
import { Person } from '../../parts/Face';
import { HiddenIssue, IssueKey, issueName } from '../../parts/IssueKey';
import { StatusLozenge } from '../../parts/Lozenges';
import { text as words } from '../../parts/text';
import { dayOf, span, useNow } from '../../parts/times';
import { CardMenu } from './CardMenu';
import type { ColumnName, MenuActions } from './QueueGrid';
import styles from './queue.module.css';
import { ageTexts, text } from './text';
import { useCardDrag } from './useCardDrag';
import type { QueueControls } from './useQueue';
import type { CardActions } from './useQueueKeys';

interface QueueCardProps {
  row: QueueRow;
  index: number;
  total: number;
  columns: readonly ColumnName[];
  template: CSSProperties;
  focusable: boolean;
  held: boolean;
  dragged: boolean;
  queue: QueueControls;
  actions: CardActions & MenuActions;
  onFocus: () => void;
  onDrag: (issueId: string | undefined) => void;
}

export function QueueCard(props: QueueCardProps) {
  const { row, index, total, columns, template, focusable, held, dragged, queue, actions, onFocus, onDrag } = props;
  const { issue } = row;
  const card = useRef<HTMLDivElement>(null);
  const handle = useRef<HTMLSpanElement>(null);
  const edge = useCardDrag({ card, handle, issueId: issue.issueId, index, queue, onDrag });
  const name = issueName(issue);
  return (
    <div
      ref={card}
      role="row"
      aria-rowindex={index + 2}
      aria-label={`${index + 1}. ${name}`}
      aria-selected={held}
      data-card={issue.issueId}
      data-age={row.age}
      data-held={held ? '' : undefined}
      data-dragged={dragged ? '' : undefined}
      data-edge={edge}
      tabIndex={focusable ? 0 : -1}
      className={`${styles.row ?? ''} ${styles.card ?? ''}`}
      style={template}
      onFocus={onFocus}
    >
      <div role="gridcell" className={`${styles.cell ?? ''} ${styles.grip ?? ''}`}>
        <span ref={handle} className={styles.handle} title={text.handle(name)}>
          <DragHandleIcon label="" color="currentColor" />
        </span>
        <span className={styles.number}>{index + 1}</span>
      </div>
      <div role="gridcell" className={`${styles.cell ?? ''} ${styles.what ?? ''}`}>
        <IssueOf row={row} focusable={focusable} />
      </div>
      <div role="gridcell" className={styles.cell}>
        <StatusLozenge issue={issue} />
      </div>
      <div role="gridcell" className={styles.cell}>
        {issue.key && (issue.assignee ? <Person person={issue.assignee} /> : <span className={styles.subtle}>{words.nobody}</span>)}
      </div>
      {columns.map((column) => (
        <div role="gridcell" key={column} className={styles.cell}>
          {column === 'due' ? issue.due && dayOf(issue.due) : issue[column]}
        </div>
      ))}
      <div role="gridcell" className={styles.cell}>
        <Age row={row} />
      </div>
      <div role="gridcell" className={styles.menu}>
        <CardMenu issue={issue} index={index} total={total} queue={queue} actions={actions} focusable={focusable} />
      </div>
    </div>
  );
}

function IssueOf({ row: { issue, handoff }, focusable }: { row: QueueRow; focusable: boolean }) {
  if (!issue.key) return <HiddenIssue />;
  return (
    <>
      <IssueKey issue={issue} tabIndex={focusable ? 0 : -1} />
      <span className={styles.summary} title={issue.summary}>
        {issue.summary}
      </span>
      {handoff?.state === 'pending' && (
        <span title={text.pending} className={styles.marker}>
          <Lozenge appearance="new">{text.waiting}</Lozenge>
        </span>
      )}
    </>
  );
}

function Age({ row: { since, age } }: { row: QueueRow }) {
  const now = useNow();
  return (
    <span className={styles.age}>
      <span className={styles.dot} aria-hidden="true" />
      {span(Math.max(0, now - Date.parse(since)))}
      {age !== 'fresh' && <span className={styles.ageWord}>{ageTexts[age]}</span>}
    </span>
  );
}
