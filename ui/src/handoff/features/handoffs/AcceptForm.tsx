import Button from '@atlaskit/button/new';
import CheckMarkIcon from '@atlaskit/icon/core/check-mark';
import AddIcon from '@atlaskit/icon/core/add';
import Checkbox from '@atlaskit/checkbox';
import TextArea from '@atlaskit/textarea';
import { useId, useState, type SyntheticEvent } from 'react';
import { Field, hintId } from '../../../components/Field';
import type { NoteActionView, PersonView } from '../../engine/protocol';
import { nameOf } from '../../parts/Face';
import styles from './handoffs.module.css';
import { text } from './text';
import type { HandoffControls } from './useHandoff';

interface AcceptFormProps {
  actions: readonly NoteActionView[];
  /** Somebody else who became the assignee meanwhile, where acceptance would have set it. */
  assigneeNow: PersonView | undefined;
  handoff: HandoffControls;
  onDecline: () => void;
}

const put = (words: string, action: string): string => {
  const sentence = /[.!?…]$/.test(action) ? action : `${action}.`;
  return words.trim() === '' ? sentence : `${words.trimEnd()} ${sentence}`;
};

/** Accepting needs the receiver's own words; each action of the note can be put into them with one press. */
export function AcceptForm({ actions, assigneeNow, handoff, onDecline }: AcceptFormProps) {
  const [words, setWords] = useState('');
  const [over, setOver] = useState(false);
  const id = useId();
  const missing = words.trim() === '';
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!missing) handoff.answer('accepted', { text: words.trim(), ...(over && { overAssignee: true }) });
  };
  return (
    <form className={styles.answer} onSubmit={submit}>
      <h3 className={styles.answerTitle}>{text.readBack}</h3>
      {actions.length > 0 && (
        <div className={styles.chips} role="group" aria-label={text.chips}>
          {actions.map((action, index) => {
            const ticked = words.includes(action.text);
            return (
              <button
                key={index}
                type="button"
                className={styles.chip}
                aria-pressed={ticked}
                disabled={ticked}
                onClick={() => setWords(put(words, action.text))}
              >
                {ticked ? <CheckMarkIcon label="" size="small" color="currentColor" /> : <AddIcon label="" size="small" color="currentColor" />}
                <span>{action.text}</span>
              </button>
            );
          })}
        </div>
      )}
      <Field label={text.readBackLabel} htmlFor={id} hint={text.readBackHint}>
        <TextArea
          id={id}
          aria-describedby={hintId(id)}
          minimumRows={2}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      </Field>
      {assigneeNow && (
        <Checkbox label={text.over(nameOf(assigneeNow))} isChecked={over} onChange={(event) => setOver(event.currentTarget.checked)} />
      )}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" isDisabled={missing} isLoading={handoff.sending === 'accepted'}>
          {text.accept}
        </Button>
        <Button appearance="subtle" onClick={onDecline}>
          {text.decline}
        </Button>
      </div>
    </form>
  );
}
