import Button from '@atlaskit/button/new';
import TextArea from '@atlaskit/textarea';
import { Field, hintId } from '../../../components/Field';
import { Subtle } from '../../../components/Stack';
import { text as appText } from '../../app/text';
import { SendOptions } from '../note/SendOptions';
import { ReceiverPicker } from '../note/ReceiverPicker';
import { WorkChoice } from '../note/NoteFields';
import styles from './shift.module.css';
import { SheetRows } from './SheetRows';
import { chosenOf, missingOf, type Missing, type Sheet } from './shiftState';
import { SourceChoice } from './SourceChoice';
import { text } from './text';

interface ShiftSheetProps {
  sheet: Sheet;
  busy: boolean;
  journalLasts: boolean;
  onChange: (sheet: Sheet | ((before: Sheet) => Sheet)) => void;
  onPreview: () => void;
}

const missingTexts: Record<Missing, string> = { to: text.missingTo, rows: text.missingRows, note: text.missingNote };

/** What is handed over, to whom, and with which words. */
export function ShiftSheet({ sheet, busy, journalLasts, onChange, onPreview }: ShiftSheetProps) {
  const chosen = chosenOf(sheet);
  const ids = chosen.slice(0, 100).map(({ issue }) => issue.issueId);
  const missing = missingOf(sheet);
  return (
    <div className={styles.sheet}>
      <div className={styles.side}>
        <ReceiverPicker
          id="shift-to"
          label={text.to}
          placeholder={text.toPlaceholder}
          issueIds={ids}
          value={sheet.send.to}
          onChoose={(to) => onChange({ ...sheet, send: { ...sheet.send, to } })}
        />
        <Field label={text.shared} htmlFor="shift-note" hint={text.sharedHint}>
          <TextArea
            id="shift-note"
            aria-describedby={hintId('shift-note')}
            minimumRows={4}
            value={sheet.shared}
            onChange={(event) => onChange({ ...sheet, shared: event.currentTarget.value })}
          />
        </Field>
        <WorkChoice value={sheet.state} onChange={(state) => onChange({ ...sheet, state })} />
        <SendOptions send={sheet.send} issueIds={ids} findings={[]} onChange={(send) => onChange({ ...sheet, send })} />
        <div className={styles.check}>
          <Button appearance="primary" isDisabled={missing !== undefined} isLoading={busy} onClick={onPreview}>
            {text.preview(chosen.length)}
          </Button>
          <Subtle>{missing === undefined ? '' : missingTexts[missing]}</Subtle>
        </div>
        {!journalLasts && <Subtle>{appText.journalGoes}</Subtle>}
      </div>
      <div className={styles.issues}>
        <SourceChoice onChange={onChange} />
        <SheetRows sheet={sheet} onChange={onChange} />
      </div>
    </div>
  );
}
