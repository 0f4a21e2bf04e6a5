import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { useState, type SyntheticEvent } from 'react';
import { number } from '../../../components/format';
import { ProblemMessage } from '../../../components/ProblemMessage';
import { Stack } from '../../../components/Stack';
import { useCore, useSession } from '../../app/context';
import type { HandoffView, IssueOpened, Problem } from '../../engine/protocol';
import { wayOut } from '../../problemTexts';
import { Findings } from './Findings';
import { atRows, beginNote, beginSend, isWritten, toDraft } from './form';
import { NoteFields } from './NoteFields';
import styles from './note.module.css';
import { ReceiverPicker } from './ReceiverPicker';
import { SendOptions } from './SendOptions';
import { text } from './text';
import { useDraftCheck } from './useDraftCheck';

interface HandoffFormProps {
  opened: IssueOpened;
  onSent: (handoff: HandoffView) => void;
  onCancel: () => void;
}

/** Hands one issue to somebody, with a note. Whatever is typed stays in the tab until it is sent. */
export function HandoffForm({ opened, onSent, onCancel }: HandoffFormProps) {
  if (opened.refusal)
    return (
      <Stack>
        <SectionMessage appearance="warning" title={text.refusedTitle}>
          {opened.refusal.message} {wayOut(opened.refusal)}
        </SectionMessage>
        <div className={styles.buttons}>
          <Button onClick={onCancel}>{text.cancel}</Button>
        </div>
      </Stack>
    );
  return <OpenForm opened={opened} onSent={onSent} onCancel={onCancel} />;
}

function OpenForm({ opened: { issue, template, prefill }, onSent, onCancel }: HandoffFormProps) {
  const core = useCore();
  const { settings, preferences, prefer } = useSession();
  const [note, setNote] = useState(() => beginNote(prefill, template, preferences.form));
  const [send, setSend] = useState(() => beginSend(settings));
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const draft = toDraft(issue.issueId, note, send, template, settings);
  const { busy, checked } = useDraftCheck(draft);
  const findings = draft ? atRows(checked?.findings ?? [], note) : [];
  const missing = send.to === undefined ? text.missingTo : isWritten(note) ? undefined : text.missingNote;
  const stopped = !busy && findings.some(({ stops }) => stops);
  const ids = [issue.issueId];

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (!draft || missing !== undefined) return;
    setSending(true);
    setProblem(undefined);
    const answer = await core.ask({ kind: 'sendHandoff', draft });
    setSending(false);
    if (answer.kind === 'failed') setProblem(answer.problem);
    else onSent(answer.handoff);
  };

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <div>
        <ReceiverPicker
          id="receiver"
          label={text.to}
          placeholder={text.toPlaceholder}
          hint={text.toHint}
          issueIds={ids}
          value={send.to}
          autoFocus
          onChoose={(to) => setSend({ ...send, to })}
        />
        <Findings findings={findings} place="to" />
      </div>
      <NoteFields
        note={note}
        template={template}
        issueIds={ids}
        findings={findings}
        onChange={setNote}
        onForm={(form) => {
          setNote({ ...note, form });
          if (form !== 'project') prefer({ form });
        }}
      />
      <SendOptions send={send} issueIds={ids} findings={findings} onChange={setSend} />
      <Findings findings={findings} place={`issue.${issue.issueId}`} />
      <Findings findings={findings} place="issue" />
      <Findings findings={findings} place="note" />
      {problem && <ProblemMessage problem={problem} />}
      <div className={styles.buttons}>
        <span className={styles.foot} role="status">
          {busy ? text.checking : (missing ?? <Length checked={checked} />)}
        </span>
        <Button appearance="subtle" onClick={onCancel}>
          {text.cancel}
        </Button>
        <Button type="submit" appearance="primary" isLoading={sending} isDisabled={missing !== undefined || stopped}>
          {text.send}
        </Button>
      </div>
    </form>
  );
}

/** Says how long the note is once that matters. */
function Length({ checked }: { checked: { length: number; mostLength: number } | undefined }) {
  if (!checked || checked.length < checked.mostLength * 0.8) return null;
  return <span data-over={checked.length > checked.mostLength ? '' : undefined}>{text.length(number(checked.length), number(checked.mostLength))}</span>;
}
