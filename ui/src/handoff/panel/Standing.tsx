import styles from '../brief/brief.module.css';
import { TimeLeft } from '../brief/TimeLeft';
import type { IssueStanding } from '../brief/server';
import { text } from '../brief/text';
import type { HandoffRecord, HandoffState } from '../engine/protocol';

interface StandingProps {
  standing: IssueStanding;
  me: string | undefined;
  /** Undefined until they are read. */
  names: ReadonlyMap<string, string> | undefined;
  onOpen: () => void;
  /** The pointer or the focus came near the button. */
  onNear: () => void;
}

type NameOf = (id: string | undefined, otherwise: string) => string;

/** How the issue's handoff stands, and the one thing to do about it. */
export function Standing({ standing, me, names, onOpen, onNear }: StandingProps) {
  const { open, last, count, mayAnswer, inMyQueue } = standing;
  const record = open ?? last;
  const nameOf: NameOf = (id, otherwise) => (id === me ? text.you : ((id && names?.get(id)) ?? otherwise));
  const label = open ? (mayAnswer ? text.read : text.look) : text.handOff;
  return (
    <div className={styles.standing}>
      <div className={styles.words}>
        {record ? <Told record={record} me={me} mayAnswer={open ? mayAnswer : false} nameOf={nameOf} /> : <Nothing />}
        {(inMyQueue ?? count > 1) && (
          <p className={styles.more}>
            {[inMyQueue ? text.place(inMyQueue) : '', count > 1 ? text.earlier(count) : ''].filter(Boolean).join(' · ')}
          </p>
        )}
      </div>
      <button
        type="button"
        className={styles.button}
        data-primary={open && mayAnswer ? '' : undefined}
        onClick={onOpen}
        onPointerEnter={onNear}
        onFocus={onNear}
      >
        {label}
      </button>
    </div>
  );
}

function Nothing() {
  return (
    <>
      <p className={styles.line}>{text.none}</p>
      <p className={styles.more}>{text.noneHint}</p>
    </>
  );
}

interface ToldProps {
  record: HandoffRecord;
  me: string | undefined;
  mayAnswer: boolean;
  nameOf: NameOf;
}

function Told({ record, me, mayAnswer, nameOf }: ToldProps) {
  const { from, to, state, acceptBy } = record;
  const sender = nameOf(from, text.group('person'));
  const receiver = nameOf(to.id, text.group(to.kind));
  return (
    <>
      <p className={styles.line}>
        <span className={styles.lozenge} data-state={state}>
          {sentence(record, mayAnswer, receiver, nameOf)}
        </span>
      </p>
      <p className={styles.more}>
        {text.offered(from === me ? text.youFirst : sender, receiver)}
        {state === 'pending' && (
          <>
            {' · '}
            <TimeLeft acceptBy={acceptBy} />
          </>
        )}
      </p>
    </>
  );
}

function sentence({ state, from, to, acceptedBy }: HandoffRecord, mayAnswer: boolean, receiver: string, nameOf: NameOf): string {
  const somebody = text.group('person');
  const told: Record<HandoffState, () => string> = {
    pending: () => (mayAnswer ? text.yourAnswer : text.theirAnswer(receiver)),
    accepted: () => text.accepted(nameOf(acceptedBy ?? to.id, somebody)),
    declined: () => text.declined(to.kind === 'person' ? receiver : nameOf(undefined, receiver)),
    withdrawn: () => text.withdrawn(nameOf(from, somebody)),
    expired: () => text.expired,
  };
  return told[state]();
}
