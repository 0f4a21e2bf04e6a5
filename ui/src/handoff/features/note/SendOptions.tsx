import Checkbox from '@atlaskit/checkbox';
import Select from '@atlaskit/select';
import { Field, hintId } from '../../../components/Field';
import { useSession } from '../../app/context';
import type { DraftFinding } from '../../engine/protocol';
import { Findings } from './Findings';
import type { SendState } from './form';
import styles from './note.module.css';
import { ReceiverPicker } from './ReceiverPicker';
import { hourChoices, hoursText, limitTexts, text } from './text';

interface SendOptionsProps {
  send: SendState;
  issueIds: readonly string[];
  findings: readonly DraftFinding[];
  onChange: (send: SendState) => void;
}

interface LimitChoice {
  value: SendState['limit'];
  label: string;
}

/** Until when, whom else, and whether acceptance changes the assignee. */
export function SendOptions({ send, issueIds, findings, onChange }: SendOptionsProps) {
  const { settings } = useSession();
  const choices = limitChoices(settings.acceptHours);
  return (
    <>
      <div className={styles.pair}>
        <div>
          <Field label={text.acceptBy} htmlFor="accept-by" hint={text.acceptByHint}>
            <Select<LimitChoice>
              inputId="accept-by"
              descriptionId={hintId('accept-by')}
              options={choices}
              value={choices.find(({ value }) => value === send.limit) ?? null}
              onChange={(choice) => choice && onChange({ ...send, limit: choice.value })}
            />
          </Field>
          <Findings findings={findings} place="acceptBy" />
        </div>
        {send.limit === 'at' && (
          <Field label={text.at} htmlFor="accept-at">
            <input
              id="accept-at"
              type="datetime-local"
              className={styles.date}
              value={send.at}
              onChange={(event) => onChange({ ...send, at: event.currentTarget.value })}
            />
          </Field>
        )}
        <div>
          <ReceiverPicker
            id="fallback"
            label={text.fallback}
            placeholder={text.fallbackPlaceholder}
            issueIds={issueIds}
            peopleOnly
            clearable
            value={send.fallback}
            onChoose={(fallback) => onChange({ ...send, fallback })}
          />
          <Findings findings={findings} place="fallback" />
        </div>
      </div>
      {settings.mayAssign && (
        <Checkbox
          label={text.assign}
          isChecked={send.assign}
          onChange={(event) => onChange({ ...send, assign: event.currentTarget.checked })}
        />
      )}
    </>
  );
}

function limitChoices(standard: number | undefined): readonly LimitChoice[] {
  const hours = [...new Set([...hourChoices, ...(standard === undefined ? [] : [standard])])].sort((a, b) => a - b);
  return [
    ...hours.map((value) => ({ value, label: hoursText(value) })),
    { value: 'at', label: limitTexts.at },
    { value: 'none', label: limitTexts.none },
  ];
}
