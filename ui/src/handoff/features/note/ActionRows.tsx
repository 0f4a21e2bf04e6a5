import Button, { IconButton } from '@atlaskit/button/new';
import AddIcon from '@atlaskit/icon/core/add';
import CrossIcon from '@atlaskit/icon/core/cross';
import Textfield from '@atlaskit/textfield';
import type { DraftFinding } from '../../engine/protocol';
import { Findings } from './Findings';
import { emptyAction, type ActionRow } from './form';
import styles from './note.module.css';
import { OwnerPicker } from './OwnerPicker';
import { text } from './text';

interface ActionRowsProps {
  rows: readonly ActionRow[];
  issueIds: readonly string[];
  findings: readonly DraftFinding[];
  onChange: (rows: readonly ActionRow[]) => void;
}

const mostActions = 30;

/** What is to be done, in order, each with an owner and a day where it has one. */
export function ActionRows({ rows, issueIds, findings, onChange }: ActionRowsProps) {
  const shown = rows.length === 0 ? [emptyAction] : rows;
  const set = (index: number, change: Partial<ActionRow>) =>
    onChange(shown.map((row, at) => (at === index ? { ...row, ...change } : row)));
  return (
    <section className={styles.group} aria-labelledby="note-actions">
      <h2 className={styles.legend} id="note-actions">
        {text.actions}
      </h2>
      <ol className={styles.rows}>
        {shown.map((row, index) => (
          <li key={index}>
            <div className={styles.actionRow}>
              <Textfield
                aria-label={text.action(index + 1)}
                placeholder={text.actionPlaceholder}
                value={row.text}
                onChange={(event) => set(index, { text: event.currentTarget.value })}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter' || shown.length >= mostActions) return;
                  event.preventDefault();
                  onChange([...shown, emptyAction]);
                }}
              />
              <OwnerPicker
                label={text.owner(index + 1)}
                issueIds={issueIds}
                value={row.owner}
                onChoose={(owner) => onChange(shown.map((other, at) => (at === index ? withOwner(other, owner) : other)))}
              />
              <input
                type="date"
                className={styles.date}
                aria-label={text.dueOf(index + 1)}
                value={row.due}
                onChange={(event) => set(index, { due: event.currentTarget.value })}
              />
              <IconButton
                icon={CrossIcon}
                label={text.removeAction(index + 1)}
                appearance="subtle"
                spacing="compact"
                isDisabled={rows.length === 0}
                onClick={() => onChange(rows.filter((_, at) => at !== index))}
              />
            </div>
            <Findings findings={findings} place={`actions.${index}`} />
          </li>
        ))}
      </ol>
      <Findings findings={findings} place="actions" />
      <div>
        <Button
          appearance="subtle"
          spacing="compact"
          iconBefore={AddIcon}
          isDisabled={shown.length >= mostActions}
          onClick={() => onChange([...shown, emptyAction])}
        >
          {text.addAction}
        </Button>
      </div>
    </section>
  );
}

function withOwner({ text: words, due }: ActionRow, owner: ActionRow['owner']): ActionRow {
  return { text: words, due, ...(owner && { owner }) };
}
