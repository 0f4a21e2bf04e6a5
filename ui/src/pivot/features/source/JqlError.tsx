import styles from './source.module.css';
import { text } from './text';

interface JqlErrorProps {
  jql: string;
  message: string;
  /** Character that the message is about, from 0; undefined where Jira does not say. */
  at: number | undefined;
}

const around = 60;

/** Jira's message below the line that it is about, with a caret under the place. */
export function JqlError({ jql, message, at }: JqlErrorProps) {
  if (at === undefined) return <p className={styles.error}>{message}</p>;
  const { before, after } = lineAt(jql, at);
  return (
    <div className={styles.error}>
      <pre className={styles.place} aria-hidden="true">
        {`${before}${after}\n${' '.repeat(before.length)}^`}
      </pre>
      <span>
        {message} <span className={styles.errorAt}>({text.errorAt(at)})</span>
      </span>
    </div>
  );
}

/** The line that holds a character, cut to what fits around it. */
export function lineAt(jql: string, at: number): { before: string; after: string } {
  const place = Math.min(Math.max(0, at), jql.length);
  const start = jql.lastIndexOf('\n', place - 1) + 1;
  const end = jql.indexOf('\n', place);
  const before = jql.slice(start, place).replace(/\t/g, ' ');
  const after = jql.slice(place, end < 0 ? undefined : end).replace(/\t/g, ' ');
  return {
    before: before.length > around ? `…${before.slice(1 - around)}` : before,
    after: after.length > around ? `${after.slice(0, around)}…` : after,
  };
}
