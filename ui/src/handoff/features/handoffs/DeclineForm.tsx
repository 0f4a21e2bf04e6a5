import Button from '@atlaskit/button/new';
import Select from '@atlaskit/select';
import TextArea from '@atlaskit/textarea';
import { useId, useState, type SyntheticEvent } from 'react';
import { Field, hintId } from '../../../components/Field';
import type { AnswerReason } from '../../engine/protocol';
import { reasonTexts } from '../../parts/text';
import styles from './handoffs.module.css';
import { text } from './text';
import type { HandoffControls } from './useHandoff';

const reasons: readonly AnswerReason[] = ['noteUnclear', 'noTime', 'offShift', 'notMine', 'noAccess', 'doneAlready', 'other'];
const choices = reasons.map((value) => ({ value, label: reasonTexts[value] }));

/** Gives a handoff back. A reason is needed; words as well where the reason says nothing by itself. */
export function DeclineForm({ handoff, onBack }: { handoff: HandoffControls; onBack: () => void }) {
  const [reason, setReason] = useState<AnswerReason>();
  const [words, setWords] = useState('');
  const id = useId();
  const needsWords = reason === 'other' && words.trim() === '';
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (reason !== undefined && !needsWords) handoff.answer('declined', { reason, ...(words.trim() !== '' && { text: words.trim() }) });
  };
  return (
    <form className={styles.answer} onSubmit={submit}>
      <h3 className={styles.answerTitle}>{text.declineTitle}</h3>
      <Field label={text.reason} htmlFor={`${id}-reason`}>
        <Select<(typeof choices)[number]>
          inputId={`${id}-reason`}
          options={choices}
          autoFocus
          value={choices.find(({ value }) => value === reason) ?? null}
          onChange={(choice) => setReason(choice?.value)}
        />
      </Field>
      <Field label={text.words} htmlFor={id} hint={needsWords ? text.wordsMissing : text.wordsHint}>
        <TextArea
          id={id}
          aria-describedby={hintId(id)}
          minimumRows={2}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      </Field>
      <div className={styles.buttons}>
        <Button
          type="submit"
          appearance="danger"
          isDisabled={reason === undefined || needsWords}
          isLoading={handoff.sending === 'declined'}
        >
          {text.declineSend}
        </Button>
        <Button appearance="subtle" onClick={onBack}>
          {text.backToAccept}
        </Button>
      </div>
    </form>
  );
}
