import type { HandoffRow } from '../../engine/protocol';
import { AcceptBy } from '../../parts/AcceptBy';
import { Face, nameOf, Receiver, targetName } from '../../parts/Face';
import { issueName } from '../../parts/IssueKey';
import { WorkLozenge } from '../../parts/Lozenges';
import { ago, useNow } from '../../parts/times';
import styles from './handoffs.module.css';

interface HandoffListProps {
  label: string;
  side: 'incoming' | 'outgoing';
  rows: readonly HandoffRow[];
  shown: string | undefined;
  onOpen: (id: string) => void;
}

export function HandoffList({ label, side, rows, shown, onOpen }: HandoffListProps) {
  const now = useNow();
  return (
    <ul className={styles.list} aria-label={label}>
      {rows.map((row) => {
        const { record, issue, from, to, note } = row;
        return (
          <li key={record.id}>
            <button
              type="button"
              className={styles.item}
              aria-current={record.id === shown ? 'true' : undefined}
              onClick={() => onOpen(record.id)}
            >
              <span className={styles.itemHead}>
                <span className={styles.itemWho}>
                  {side === 'incoming' ? (
                    <>
                      <Face person={from} />
                      <span className={styles.ellipsis}>{nameOf(from)}</span>
                      {to.target.kind !== 'person' && <span className={styles.subtle}>→ {targetName(to)}</span>}
                    </>
                  ) : (
                    <Receiver to={to} />
                  )}
                </span>
                <span className={styles.subtle}>{ago(record.created, now)}</span>
              </span>
              <span className={styles.itemTitle}>
                {issue.key && <strong>{issue.key}</strong>} {issue.key ? issue.summary : issueName(issue)}
              </span>
              <span className={styles.itemFoot}>
                {note?.state && <WorkLozenge state={note.state} />}
                <AcceptBy record={record} />
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
