import Button from '@atlaskit/button/new';
import Checkbox from '@atlaskit/checkbox';
import SectionMessage from '@atlaskit/section-message';
import Textfield from '@atlaskit/textfield';
import { useState, type SyntheticEvent } from 'react';
import { Field } from '../../components/Field';
import { ProblemMessage } from '../../components/ProblemMessage';
import { Inline, Stack } from '../../components/Stack';
import styles from '../admin/admin.module.css';
import { useCore } from '../app/context';
import type { NoteTemplate, Problem, TemplateRead } from '../engine/protocol';
import { Sections } from './Sections';
import { text } from './text';

const fits = ({ name, sections }: NoteTemplate): boolean => {
  const titles = sections.map(({ title }) => title.trim().toLowerCase());
  return name.trim() !== '' && titles.length > 0 && !titles.includes('') && new Set(titles).size === titles.length;
};

/** A built-in name would hide that the form is the project's own. */
const editable = ({ template, ofProject }: TemplateRead): NoteTemplate => (ofProject ? template : { ...template, name: text.ownName });

export function TemplateForm({ projectId, first }: { projectId: string; first: TemplateRead }) {
  const core = useCore();
  const [read, setRead] = useState(first);
  const [template, setTemplate] = useState(() => editable(first));
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const change = (edited: NoteTemplate) => {
    setSaved(false);
    setTemplate(edited);
  };
  const write = async (own: NoteTemplate | undefined) => {
    setBusy(true);
    const answer = await core.ask({ kind: 'writeTemplate', projectId, ...(own && { template: own }) });
    setBusy(false);
    setSaved(answer.kind !== 'failed');
    setProblem(answer.kind === 'failed' ? answer.problem : undefined);
    if (answer.kind === 'failed') return;
    setRead(answer);
    setTemplate(editable(answer));
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (fits(template) && read.mayWrite) void write(template);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <SectionMessage appearance="information">
        {read.ofProject ? text.own : text.builtIn} {!read.mayWrite && text.mayNot}
      </SectionMessage>
      <fieldset disabled={!read.mayWrite} style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
        <Stack>
          <Field label={text.name} htmlFor="template-name">
            <Textfield
              id="template-name"
              maxLength={60}
              value={template.name}
              onChange={(event) => change({ ...template, name: event.currentTarget.value })}
            />
          </Field>
          <Sections sections={template.sections} onChange={(sections) => change({ ...template, sections: [...sections] })} />
          <Checkbox
            label={text.actions}
            isChecked={template.actions}
            onChange={(event) => change({ ...template, actions: event.currentTarget.checked })}
          />
          <Checkbox
            label={text.contingencies}
            isChecked={template.contingencies}
            onChange={(event) => change({ ...template, contingencies: event.currentTarget.checked })}
          />
        </Stack>
      </fieldset>
      {problem && <ProblemMessage problem={problem} />}
      {read.mayWrite && (
        <Inline>
          <Button type="submit" appearance="primary" isLoading={busy} isDisabled={!fits(template)}>
            {text.save}
          </Button>
          {read.ofProject && (
            <Button appearance="subtle" onClick={() => void write(undefined)}>
              {text.back}
            </Button>
          )}
          <span role="status" className={styles.saved}>
            {saved && text.saved}
          </span>
          {!fits(template) && <span>{text.invalid}</span>}
        </Inline>
      )}
    </form>
  );
}
