import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useRef } from 'react';
import type { DraftAction, DraftState } from '../../app/draft';
import { Field, hintId } from '../../../components/Field';
import styles from './rows.module.css';
import { text } from './text';

interface TitlePatternProps {
  draft: DraftState;
  columns: readonly string[];
  dispatch: (action: DraftAction) => void;
}

/** How a page's title is made; the variables at hand are one click away. */
export function TitlePattern({ draft, columns, dispatch }: TitlePatternProps) {
  const field = useRef<HTMLInputElement>(null);
  const names = [...new Set([...columns, ...(draft.template?.variables.map(({ name }) => name) ?? [])])];

  const insert = (name: string) => {
    const input = field.current;
    const at = input?.selectionStart ?? draft.titlePattern.length;
    const to = input?.selectionEnd ?? at;
    const changed = `${draft.titlePattern.slice(0, at)}{{${name}}}${draft.titlePattern.slice(to)}`;
    dispatch({ type: 'titlePatternChanged', text: changed });
    input?.focus();
  };

  return (
    <div>
      <Field label={text.pattern} htmlFor="title-pattern" hint={text.patternHint}>
        <Textfield
          ref={field}
          id="title-pattern"
          aria-describedby={hintId('title-pattern')}
          placeholder={text.patternPlaceholder}
          value={draft.titlePattern}
          onChange={(event) => dispatch({ type: 'titlePatternChanged', text: event.currentTarget.value })}
        />
      </Field>
      {names.length > 0 && (
        <div className={styles.variables}>
          {text.variables}
          {names.slice(0, 8).map((name) => (
            <Button
              key={name}
              appearance="subtle"
              spacing="compact"
              aria-label={text.insert(name)}
              onClick={() => insert(name)}
            >
              {`{{${name}}}`}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
