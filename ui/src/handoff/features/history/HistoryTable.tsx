import Button from '@atlaskit/button/new';
import type { HandoffRow } from '../../engine/protocol';
import { AcceptBy } from '../../parts/AcceptBy';
import { Person, Receiver } from '../../parts/Face';
import { HiddenIssue, IssueKey, issueName } from '../../parts/IssueKey';
import { StateLozenge } from '../../parts/Lozenges';
import { momentOf, span } from '../../parts/times';
import styles from './history.module.css';
import { text } from './text';

export function HistoryTable({ rows, onOpen }: { rows: readonly HandoffRow[]; onOpen: (id: string) => void }) {
  return (
    <div className={styles.scroller}>
      <table className={styles.table} aria-label={text.table}>
        <thead>
          <tr>
            {[text.issue, text.fromTo, text.state, text.sent, text.answered].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line key={row.record.id} row={row} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ row: { record, issue, from, to }, onOpen }: { row: HandoffRow; onOpen: (id: string) => void }) {
  const took = record.closed && span(Date.parse(record.closed) - Date.parse(record.created));
  return (
    <tr>
      <th scope="row">
        {issue.key ? (
          <span className={styles.issue}>
            <IssueKey issue={issue} />
            <span className={styles.summary}>{issue.summary}</span>
          </span>
        ) : (
          <HiddenIssue />
        )}
      </th>
      <td>
        <span className={styles.whom}>
          <Person person={from} />
          <span aria-hidden="true">→</span>
          <Receiver to={to} />
        </span>
      </td>
      <td>
        <StateLozenge state={record.state} />
      </td>
      <td className={styles.when}>{momentOf(record.created)}</td>
      <td className={styles.when}>{took ?? <AcceptBy record={record} />}</td>
      <td>
        <Button spacing="compact" appearance="subtle" aria-label={text.open(issueName(issue))} onClick={() => onOpen(record.id)}>
          {text.read}
        </Button>
      </td>
    </tr>
  );
}
