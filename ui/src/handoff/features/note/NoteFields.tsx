import TextArea from '@atlaskit/textarea';
import { Field, hintId } from '../../../components/Field';
import type { DraftFinding, NoteForm, NoteTemplate, WorkState } from '../../engine/protocol';
import { workTexts } from '../../parts/text';
import { ActionRows } from './ActionRows';
import { ContingencyRows } from './ContingencyRows';
import { Findings } from './Findings';
import { hasOwnTemplate, type NoteState } from './form';
import { Segments } from '../../../components/Segments';
import { formTexts, text } from './text';

interface NoteFieldsProps {
  note: NoteState;
  template: NoteTemplate;
  issueIds: readonly string[];
  findings: readonly DraftFinding[];
  onChange: (note: NoteState) => void;
  onForm: (form: NoteForm) => void;
}

const works: readonly WorkState[] = ['onTrack', 'watch', 'atRisk'];

/** The note itself. */
export function NoteFields({ note, template, issueIds, findings, onChange, onForm }: NoteFieldsProps) {
  const own = note.form === 'project';
  const forms: readonly NoteForm[] = hasOwnTemplate(template) ? ['project', 'iPass', 'brief'] : ['iPass', 'brief'];
  const full = note.form !== 'brief';
  return (
    <>
      <WorkChoice value={note.state} onChange={(state) => onChange({ ...note, state })} />
      {own ? (
        <SectionFields note={note} template={template} findings={findings} onChange={onChange} />
      ) : (
        <div>
          <Field label={text.summary} htmlFor="note-summary" hint={text.summaryHint}>
            <TextArea
              id="note-summary"
              aria-describedby={hintId('note-summary')}
              minimumRows={4}
              value={note.summary}
              onChange={(event) => onChange({ ...note, summary: event.currentTarget.value })}
            />
          </Field>
          <Findings findings={findings} place="summary" />
        </div>
      )}
      {full && (!own || template.actions) && (
        <ActionRows rows={note.actions} issueIds={issueIds} findings={findings} onChange={(actions) => onChange({ ...note, actions })} />
      )}
      {full && (!own || template.contingencies) && (
        <ContingencyRows
          rows={note.contingencies}
          findings={findings}
          onChange={(contingencies) => onChange({ ...note, contingencies })}
        />
      )}
      <Segments
        legend={text.form}
        options={forms.map((value) => ({ value, title: value === 'project' ? template.name : formTexts[value].title, detail: formTexts[value].detail }))}
        value={note.form}
        onChange={onForm}
      />
    </>
  );
}

export function WorkChoice({ value, onChange }: { value: WorkState; onChange: (state: WorkState) => void }) {
  return (
    <Segments
      legend={text.state}
      options={works.map((state) => ({ value: state, ...workTexts[state], tone: state }))}
      value={value}
      onChange={onChange}
    />
  );
}

type SectionFieldsProps = Pick<NoteFieldsProps, 'note' | 'template' | 'findings' | 'onChange'>;

function SectionFields({ note, template, findings, onChange }: SectionFieldsProps) {
  return template.sections.map(({ title, hint, required }, index) => {
    const id = `note-section-${index}`;
    return (
      <div key={title}>
        <Field label={required ? `${title} *` : title} htmlFor={id} hint={hint}>
          <TextArea
            id={id}
            {...(hint !== undefined && { 'aria-describedby': hintId(id) })}
            isRequired={required}
            minimumRows={2}
            value={note.sections[title] ?? ''}
            onChange={(event) => onChange({ ...note, sections: { ...note.sections, [title]: event.currentTarget.value } })}
          />
        </Field>
        <Findings findings={findings} place={`sections.${index}`} />
      </div>
    );
  });
}
