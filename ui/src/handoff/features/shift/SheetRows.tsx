import Button, { IconButton } from '@atlaskit/button/new';
import Checkbox from '@atlaskit/checkbox';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronUpIcon from '@atlaskit/icon/core/chevron-up';
import TextArea from '@atlaskit/textarea';
import { useState } from 'react';
import { Field, hintId } from '../../../components/Field';
import { HiddenIssue, IssueKey } from '../../parts/IssueKey';
import { StatusLozenge } from '../../parts/Lozenges';
import { targetName } from '../../parts/Face';
import { WorkChoice } from '../note/NoteFields';
import { ReceiverPicker } from '../note/ReceiverPicker';
import styles from './shift.module.css';
import { chosenOf, withRow, withRowReceiver, type Sheet, type SheetRow } from './shiftState';
import { text } from './text';

interface SheetRowsProps {
  sheet: Sheet;
  onChange: (sheet: Sheet) => void;
}

/** The issues of the sheet, all chosen to begin with; each opens to its own note and receiver. */
export function SheetRows({ sheet, onChange }: SheetRowsProps) {
  const [open, setOpen] = useState<string>();
  const seen = sheet.rows.filter(({ issue }) => issue.key !== undefined);
  const choose = (chosen: boolean) =>
    onChange({ ...sheet, rows: sheet.rows.map((row) => (row.issue.key === undefined ? row : { ...row, chosen })) });
  if (sheet.rows.length === 0) return null;
  return (
    <section aria-label={text.rows}>
      <div className={styles.rowsHead}>
        <span role="status">{text.selected(chosenOf(sheet).length, sheet.rows.length)}</span>
        <Button appearance="subtle" spacing="compact" onClick={() => choose(true)} isDisabled={chosenOf(sheet).length === seen.length}>
          {text.all}
        </Button>
        <Button appearance="subtle" spacing="compact" onClick={() => choose(false)} isDisabled={chosenOf(sheet).length === 0}>
          {text.nothing}
        </Button>
      </div>
      <ul className={styles.rows}>
        {sheet.rows.map((row) => (
          <li key={row.issue.issueId}>
            <Row
              row={row}
              open={open === row.issue.issueId}
              onToggle={() => setOpen(open === row.issue.issueId ? undefined : row.issue.issueId)}
              onChoose={(chosen) => onChange(withRow(sheet, row.issue.issueId, { chosen }))}
            />
            {open === row.issue.issueId && <OwnNote row={row} sheet={sheet} onChange={onChange} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  row: SheetRow;
  open: boolean;
  onToggle: () => void;
  onChoose: (chosen: boolean) => void;
}

function Row({ row: { issue, chosen, words, to }, open, onToggle, onChoose }: RowProps) {
  const { key } = issue;
  if (key === undefined)
    return (
      <div className={styles.row}>
        <HiddenIssue />
      </div>
    );
  return (
    <div className={styles.row} data-off={chosen ? undefined : ''}>
      <Checkbox isChecked={chosen} aria-label={text.include(key)} onChange={(event) => onChoose(event.currentTarget.checked)} />
      <span className={styles.what}>
        <span className={styles.first}>
          <IssueKey issue={issue} />
          <span className={styles.summary}>{issue.summary}</span>
        </span>
        {(words.trim() !== '' || to) && (
          <span className={styles.words}>
            {to && <strong>→ {targetName(to)} </strong>}
            {words}
          </span>
        )}
      </span>
      <StatusLozenge issue={issue} />
      <IconButton
        icon={open ? ChevronUpIcon : ChevronDownIcon}
        label={open ? text.ownHide(key) : text.ownShow(key)}
        aria-expanded={open}
        appearance="subtle"
        spacing="compact"
        onClick={onToggle}
      />
    </div>
  );
}

function OwnNote({ row, sheet, onChange }: SheetRowsProps & { row: SheetRow }) {
  const { issueId, key } = row.issue;
  const id = `own-${issueId}`;
  return (
    <div className={styles.own} role="group" aria-label={text.own(key ?? '')}>
      <Field label={text.ownLabel} htmlFor={id} hint={text.ownHint}>
        <TextArea
          id={id}
          aria-describedby={hintId(id)}
          minimumRows={2}
          value={row.words}
          onChange={(event) => onChange(withRow(sheet, issueId, { words: event.currentTarget.value }))}
        />
      </Field>
      <WorkChoice value={row.state} onChange={(state) => onChange(withRow(sheet, issueId, { state }))} />
      <ReceiverPicker
        id={`${id}-to`}
        label={text.rowTo}
        placeholder={text.rowToPlaceholder}
        issueIds={[issueId]}
        clearable
        value={row.to}
        onChoose={(to) => onChange(withRowReceiver(sheet, issueId, to))}
      />
    </div>
  );
}
