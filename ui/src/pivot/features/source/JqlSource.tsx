import Button from '@atlaskit/button/new';
import TextArea from '@atlaskit/textarea';
import { useState } from 'react';
import { Field, hintId } from '../../../components/Field';
import { ProblemMessage } from '../../../components/ProblemMessage';
import { Inline, Stack, Subtle } from '../../../components/Stack';
import type { ReportSource } from '../../engine/protocol';
import { JqlError } from './JqlError';
import { text } from './text';
import { useJqlCheck } from './useJqlCheck';

/** A query of one's own: checked by Jira while it is typed, with the error at its place. */
export function JqlSource({ first = '', onChoose }: { first?: string; onChoose: (source: ReportSource) => void }) {
  const [jql, setJql] = useState(first);
  const check = useJqlCheck(jql);
  const isEmpty = jql.trim() === '';
  const show = () => {
    if (!isEmpty && check.message === undefined) onChoose({ kind: 'jql', jql });
  };
  return (
    <Stack tight>
      <Field label={text.jql} htmlFor="jql" hint={text.jqlHint}>
        <TextArea
          id="jql"
          aria-describedby={`${hintId('jql')} jql-error`}
          isMonospaced
          isInvalid={check.message !== undefined}
          minimumRows={3}
          maxLength={10_000}
          value={jql}
          onChange={(event) => setJql(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) show();
          }}
        />
      </Field>
      <div id="jql-error" role="status">
        {check.message !== undefined && <JqlError jql={check.jql} message={check.message} at={check.at} />}
      </div>
      {check.problem && <ProblemMessage problem={check.problem} />}
      <Inline>
        <Button appearance="primary" isDisabled={isEmpty || check.message !== undefined} onClick={show}>
          {text.show}
        </Button>
        {check.busy && <Subtle>{text.checking}</Subtle>}
        {!check.busy && check.count !== undefined && <Subtle>{text.found(check.count)}</Subtle>}
      </Inline>
    </Stack>
  );
}
