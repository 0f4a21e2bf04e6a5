import Lozenge, { type ThemeAppearance } from '@atlaskit/lozenge';
import type { ShiftRowState, ShiftRowView, ShiftView } from '../../engine/protocol';
import { Receiver } from '../../parts/Face';
import { HiddenIssue, IssueKey } from '../../parts/IssueKey';
import { wayOut } from '../../problemTexts';
import styles from './shift.module.css';
import { rowTexts, text } from './text';

const looks = {
  waiting: 'default',
  sent: 'success',
  failed: 'removed',
  skipped: 'moved',
} satisfies Record<ShiftRowState, ThemeAppearance>;

/** The issues of a shift with what stops them, or what became of them. */
export function ShiftTable({ shift, preview = false }: { shift: ShiftView; preview?: boolean }) {
  return (
    <table className={styles.table} aria-label={text.rows}>
      <thead>
        <tr>
          <th scope="col">{text.issue}</th>
          <th scope="col">{text.receiver}</th>
          <th scope="col">{text.state}</th>
        </tr>
      </thead>
      <tbody>
        {shift.rows.map((row) => (
          <tr key={row.issue.issueId}>
            <th scope="row">
              {row.issue.key ? (
                <span className={styles.first}>
                  <IssueKey issue={row.issue} />
                  <span className={styles.summary}>{row.issue.summary}</span>
                </span>
              ) : (
                <HiddenIssue />
              )}
              <Why row={row} />
            </th>
            <td>{row.to && <Receiver to={row.to} />}</td>
            <td>
              <State row={row} preview={preview} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function State({ row: { state, findings }, preview }: { row: ShiftRowView; preview: boolean }) {
  const stopped = findings.some(({ stops }) => stops);
  const shown: ShiftRowState = preview && stopped ? 'skipped' : state;
  if (preview && !stopped) return null;
  return <Lozenge appearance={looks[shown]}>{rowTexts[shown]}</Lozenge>;
}

function Why({ row: { findings, problem } }: { row: ShiftRowView }) {
  return (
    <>
      {findings.map((finding) => (
        <p key={finding.problem.message} className={styles.why} data-stops={finding.stops ? '' : undefined}>
          {finding.problem.message} {finding.stops && wayOut(finding.problem)}
        </p>
      ))}
      {problem && (
        <p className={styles.why} data-stops="">
          {problem.message} {wayOut(problem)}
        </p>
      )}
    </>
  );
}
