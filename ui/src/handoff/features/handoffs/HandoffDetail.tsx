import SectionMessage from '@atlaskit/section-message';
import { useSession } from '../../app/context';
import type { HandoffView } from '../../engine/protocol';
import { AcceptBy } from '../../parts/AcceptBy';
import { nameOf, Person, Receiver } from '../../parts/Face';
import { HiddenIssue, IssueKey } from '../../parts/IssueKey';
import { StateLozenge, StatusLozenge, WorkLozenge } from '../../parts/Lozenges';
import { NoteBody } from '../../parts/NoteBody';
import { AnswerBox } from './AnswerBox';
import { Changes } from './Changes';
import styles from './handoffs.module.css';
import { text } from './text';
import { Timeline } from './Timeline';
import type { HandoffControls } from './useHandoff';

interface HandoffDetailProps {
  handoff: HandoffControls;
  view: HandoffView;
  answered: boolean;
  /** On the issue itself its name is not needed. */
  onIssue?: boolean;
}

/** One handoff: who and whom, its note, what changed since, the answer, the story. */
export function HandoffDetail({ handoff, view, answered, onIssue = false }: HandoffDetailProps) {
  const { row, timeline } = view;
  const { record, issue, note } = row;
  return (
    <article className={styles.detail} aria-label={issue.key ?? text.incoming}>
      {!onIssue && (
        <header>
          <h2 className={styles.title}>
            {issue.key ? (
              <>
                <IssueKey issue={issue} /> <span>{issue.summary}</span>
              </>
            ) : (
              <HiddenIssue />
            )}
          </h2>
        </header>
      )}
      <Meta view={view} />
      <Warnings view={view} />
      {answered && record.state !== 'pending' && <Answered state={record.state} />}
      <div className={styles.note}>
        <NoteBody note={note} />
      </div>
      {handoff.changes && record.state === 'pending' && <Changes changes={handoff.changes} />}
      {record.state === 'pending' && <AnswerBox view={view} handoff={handoff} />}
      <Timeline entries={timeline} />
    </article>
  );
}

function Meta({ view: { row } }: { view: HandoffView }) {
  const { me } = useSession();
  const { record, issue, from, to, note } = row;
  return (
    <div className={styles.meta}>
      <StateLozenge state={record.state} />
      {note?.state && <WorkLozenge state={note.state} />}
      <span className={styles.whom}>
        <Person person={from} you={from.accountId === me.accountId} />
        <span aria-label={text.to}>→</span>
        <Receiver to={to} you={to.target.id === me.accountId} />
      </span>
      <AcceptBy record={record} />
      <span className={styles.push}>
        <StatusLozenge issue={issue} />
      </span>
    </div>
  );
}

function Warnings({ view: { owed, bounces, assigneeNow, row } }: { view: HandoffView }) {
  const open = row.record.state === 'pending';
  return (
    <>
      {owed && <SectionMessage appearance="information">{owed.message}</SectionMessage>}
      {open && bounces > 1 && <SectionMessage appearance="warning">{text.bounces(bounces)}</SectionMessage>}
      {open && assigneeNow && (
        <SectionMessage appearance="information">{text.assigneeNow(nameOf(assigneeNow))}</SectionMessage>
      )}
    </>
  );
}

function Answered({ state }: { state: HandoffView['row']['record']['state'] }) {
  if (state !== 'accepted' && state !== 'declined' && state !== 'withdrawn') return null;
  return (
    <div role="status">
      <SectionMessage appearance="success">{text[state]}</SectionMessage>
    </div>
  );
}
