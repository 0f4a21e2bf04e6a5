import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useCallback, useState } from 'react';
import { Field } from '../../../components/Field';
import { ProblemMessage } from '../../../components/ProblemMessage';
import { Stack, Subtle } from '../../../components/Stack';
import { useSearch, type Search } from '../../../components/useSearch';
import { useCore } from '../../app/context';
import type { IssueView, QueueRow } from '../../engine/protocol';
import { IssueKey, issueName } from '../../parts/IssueKey';
import { StatusLozenge } from '../../parts/Lozenges';
import { text } from './addText';
import styles from './queue.module.css';
import { indexOf } from './queueState';

interface FindIssuesProps {
  /** Those that are in the queue already. */
  rows: readonly QueueRow[];
  onAdd: (issueIds: string[]) => void;
}

/** Finds issues as somebody types, each with a button that adds it. */
export function FindIssues({ rows, onAdd }: FindIssuesProps) {
  const core = useCore();
  const [typed, setTyped] = useState('');
  const [attempt, setAttempt] = useState(0);
  const search: Search<IssueView> = useCallback(
    async (words, signal) => {
      const answer = await core.ask({ kind: 'findIssues', text: words }, { signal });
      return answer.kind === 'failed' ? answer : answer.issues;
    },
    [core],
  );
  const { found, busy, problem } = useSearch(search, typed.trim(), typed.trim() !== '', attempt);
  return (
    <Stack tight>
      <Field label={text.searchLabel} htmlFor="add-search">
        <Textfield id="add-search" value={typed} autoFocus autoComplete="off" onChange={(event) => setTyped(event.currentTarget.value)} />
      </Field>
      {problem && (
        <ProblemMessage problem={problem} retry={{ label: text.retry, onClick: () => setAttempt(attempt + 1) }} />
      )}
      <div role="status">
        {typed.trim() !== '' && found.length === 0 && <Subtle>{busy ? text.looking : text.none}</Subtle>}
      </div>
      {typed.trim() !== '' && found.length > 0 && (
        <ul className={styles.found} aria-label={text.results}>
          {found.map((issue) => (
            <li key={issue.issueId}>
              <IssueKey issue={issue} />
              <span className={styles.summary}>{issue.summary}</span>
              <StatusLozenge issue={issue} />
              {indexOf(rows, issue.issueId) >= 0 ? (
                <Subtle>{text.added}</Subtle>
              ) : (
                <Button
                  spacing="compact"
                  aria-label={text.addOf(issue.key ?? issueName(issue))}
                  onClick={() => onAdd([issue.issueId])}
                >
                  {text.add}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Stack>
  );
}
