import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useState, type SyntheticEvent } from 'react';
import { Field, hintId } from '../../../components/Field';
import type { TargetView } from '../../engine/protocol';
import { targetName } from '../../parts/Face';
import { ReceiverPicker } from '../note/ReceiverPicker';
import { Segments } from '../../../components/Segments';
import { DeleteTeam } from './DeleteTeam';
import { MemberRow } from './MemberRow';
import { missingOf, office, type MemberForm, type TeamForm } from './teamForm';
import styles from './teams.module.css';
import { kindTexts, text } from './text';

interface TeamEditorProps {
  first: TeamForm;
  mayChange: boolean;
  busy: boolean;
  onSave: (form: TeamForm) => void;
  onRemove: (() => void) | undefined;
  onQueue: (() => void) | undefined;
  onCancel: () => void;
}

const kinds = ['team', 'role', 'shift'] as const;
const missingTexts = { name: text.nameMissing, members: text.membersMissing, zone: text.zoneUnknown };

/** Name, kind and members of a team; only its leads change it. */
export function TeamEditor({ first, mayChange, busy, onSave, onRemove, onQueue, onCancel }: TeamEditorProps) {
  const [form, setForm] = useState(first);
  const [deleting, setDeleting] = useState(false);
  const missing = missingOf(form);
  const set = (index: number, member: MemberForm | undefined) =>
    setForm({ ...form, members: form.members.flatMap((other, at) => (at === index ? (member ? [member] : []) : [other])) });
  const add = (to: TargetView | undefined) => {
    if (!to || form.members.some(({ accountId }) => accountId === to.target.id)) return;
    const member: MemberForm = { accountId: to.target.id, name: targetName(to), lead: false, zone: '', hours: office };
    setForm({ ...form, members: [...form.members, member] });
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (missing === undefined && mayChange) onSave(form);
  };
  return (
    <form className={styles.editor} onSubmit={submit} aria-label={form.name === '' ? text.add : form.name}>
      <Field label={text.name} htmlFor="team-name" hint={text.nameHint}>
        <Textfield
          id="team-name"
          aria-describedby={hintId('team-name')}
          value={form.name}
          maxLength={60}
          isDisabled={!mayChange}
          autoFocus={form.id === undefined}
          onChange={(event) => setForm({ ...form, name: event.currentTarget.value })}
        />
      </Field>
      {mayChange && (
        <Segments
          legend={text.kind}
          options={kinds.map((value) => ({ value, ...kindTexts[value] }))}
          value={form.kind === 'person' ? 'team' : form.kind}
          onChange={(kind) => setForm({ ...form, kind })}
        />
      )}
      <Members members={form.members} mayChange={mayChange} onChange={set} />
      {mayChange && (
        <ReceiverPicker
          key={form.members.length}
          id="team-add"
          label={text.addMember}
          placeholder={text.addMemberPlaceholder}
          issueIds={[]}
          peopleOnly
          value={undefined}
          onChoose={add}
        />
      )}
      <div className={styles.buttons}>
        {mayChange ? (
          <Button type="submit" appearance="primary" isLoading={busy} isDisabled={missing !== undefined}>
            {text.save}
          </Button>
        ) : (
          <span className={styles.subtle}>{text.leadsOnly}</span>
        )}
        {onQueue && <Button onClick={onQueue}>{text.queue}</Button>}
        <Button appearance="subtle" onClick={onCancel}>
          {text.cancel}
        </Button>
        <span className={styles.push} role="status">
          {mayChange && missing !== undefined && missingTexts[missing]}
        </span>
        {mayChange && onRemove && (
          <Button appearance="subtle" onClick={() => setDeleting(true)}>
            {text.delete}
          </Button>
        )}
      </div>
      {deleting && onRemove && <DeleteTeam name={first.name} onDelete={onRemove} onClose={() => setDeleting(false)} />}
    </form>
  );
}

interface MembersProps {
  members: readonly MemberForm[];
  mayChange: boolean;
  onChange: (index: number, member: MemberForm | undefined) => void;
}

function Members({ members, mayChange, onChange }: MembersProps) {
  return (
    <section aria-labelledby="team-people">
      <h2 className={styles.legend} id="team-people">
        {text.people}
      </h2>
      <ul className={styles.members}>
        {members.map((member, index) => (
          <MemberRow
            key={member.accountId}
            member={member}
            mayChange={mayChange}
            onChange={(changed) => onChange(index, changed)}
          />
        ))}
      </ul>
    </section>
  );
}
