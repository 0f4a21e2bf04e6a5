import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useState, type FormEvent } from 'react';
import { Field, hintId } from '../../../components/Field';
import { ProblemMessage } from '../../../components/ProblemMessage';
import type { Problem } from '../../engine/protocol';
import styles from './template.module.css';
import { text } from './text';

interface PresetFormProps {
  busy: boolean;
  problem: Problem | undefined;
  onSave: (name: string) => void;
  onCancel: () => void;
}

export function PresetForm({ busy, problem, onSave, onCancel }: PresetFormProps) {
  const [name, setName] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave(name.trim());
  };
  return (
    <form className={styles.preset} onSubmit={submit}>
      <div className={styles.grow}>
        <Field label={text.presetName} htmlFor="preset-name" hint={text.presetHint}>
          <Textfield
            id="preset-name"
            isCompact
            autoFocus
            aria-describedby={hintId('preset-name')}
            value={name}
            maxLength={80}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        </Field>
      </div>
      <Button type="submit" appearance="primary" spacing="compact" isLoading={busy} isDisabled={name.trim() === ''}>
        {text.save}
      </Button>
      <Button appearance="subtle" spacing="compact" onClick={onCancel}>
        {text.cancel}
      </Button>
      {problem && <ProblemMessage problem={problem} />}
    </form>
  );
}
