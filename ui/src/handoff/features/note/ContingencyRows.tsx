import Button, { IconButton } from '@atlaskit/button/new';
import AddIcon from '@atlaskit/icon/core/add';
import CrossIcon from '@atlaskit/icon/core/cross';
import Textfield from '@atlaskit/textfield';
import type { DraftFinding } from '../../engine/protocol';
import { Findings } from './Findings';
import { emptyContingency, type ContingencyRow } from './form';
import styles from './note.module.css';
import { text } from './text';

interface ContingencyRowsProps {
  rows: readonly ContingencyRow[];
  findings: readonly DraftFinding[];
  onChange: (rows: readonly ContingencyRow[]) => void;
}

const mostRows = 20;

/** What could happen, and what to do then. */
export function ContingencyRows({ rows, findings, onChange }: ContingencyRowsProps) {
  const set = (index: number, change: Partial<ContingencyRow>) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...change } : row)));
  return (
    <section className={styles.group} aria-labelledby="note-contingencies">
      <h2 className={styles.legend} id="note-contingencies">
        {text.contingencies} <span className={styles.hint}>{text.contingenciesHint}</span>
      </h2>
      {rows.map((row, index) => (
        <div key={index}>
          <div className={styles.contingencyRow}>
            <Textfield
              aria-label={text.if(index + 1)}
              placeholder={text.ifPlaceholder}
              value={row.if}
              onChange={(event) => set(index, { if: event.currentTarget.value })}
            />
            <Textfield
              aria-label={text.then(index + 1)}
              placeholder={text.thenPlaceholder}
              value={row.then}
              onChange={(event) => set(index, { then: event.currentTarget.value })}
            />
            <IconButton
              icon={CrossIcon}
              label={text.removeContingency(index + 1)}
              appearance="subtle"
              spacing="compact"
              onClick={() => onChange(rows.filter((_, at) => at !== index))}
            />
          </div>
          <Findings findings={findings} place={`contingencies.${index}`} />
        </div>
      ))}
      <Findings findings={findings} place="contingencies" />
      <div>
        <Button
          appearance="subtle"
          spacing="compact"
          iconBefore={AddIcon}
          isDisabled={rows.length >= mostRows}
          onClick={() => onChange([...rows, emptyContingency])}
        >
          {text.addContingency}
        </Button>
      </div>
    </section>
  );
}
