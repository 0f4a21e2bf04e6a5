import SectionMessage from '@atlaskit/section-message';
import { Subtle } from '../../../components/Stack';
import type { PivotStanding, Visibility } from '../../engine/protocol';
import { Segments } from '../../../components/Segments';
import { PeopleRights } from './PeopleRights';
import { namesPeople, type SaveForm } from './saveForm';
import { text, visibilityTexts } from './text';

interface SharingFieldsProps {
  form: SaveForm;
  /** As it was before: what is published already stays open to choose. */
  first: Visibility;
  owner: string;
  standing: PivotStanding;
  onChange: (form: SaveForm) => void;
}

const kinds = ['private', 'limited', 'public'] as const;
const rights = (['view', 'edit'] as const).map((value) => ({ value, ...text.everyoneRights[value] }));

export function SharingFields({ form, first, owner, standing, onChange }: SharingFieldsProps) {
  const refused = (kind: Visibility) => !standing.mayPublish && kind !== 'private' && kind !== first;
  return (
    <>
      <Segments
        legend={text.visibility}
        options={kinds.map((value) => ({ value, ...visibilityTexts[value], isDisabled: refused(value) }))}
        value={form.visibility}
        onChange={(visibility) => onChange({ ...form, visibility })}
      />
      {!standing.mayPublish && <SectionMessage appearance="warning">{text.mayNot}</SectionMessage>}
      {!standing.enforced && form.visibility !== 'private' && <SectionMessage>{text.advice}</SectionMessage>}
      {form.visibility === 'public' && (
        <Segments legend={text.everyone} options={rights} value={form.everyone} onChange={(everyone) => onChange({ ...form, everyone })} />
      )}
      {namesPeople(form) && (
        <PeopleRights
          people={form.people}
          owner={owner}
          fixedRight={form.visibility === 'public' ? 'edit' : undefined}
          groupsOffered={standing.groupsOffered}
          onChange={(people) => onChange({ ...form, people })}
        />
      )}
      {form.visibility !== 'private' && <Subtle>{text.figures}</Subtle>}
    </>
  );
}
