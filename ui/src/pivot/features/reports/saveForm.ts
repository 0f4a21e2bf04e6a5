import type { PersonView, Right, SavedReport, Sharing, Visibility } from '../../engine/protocol';
import { formerUser } from './text';

export interface NamedShare extends PersonView {
  right: Right;
}

/** What somebody chooses when saving; people stay when the visibility is only tried out. */
export interface SaveForm {
  name: string;
  visibility: Visibility;
  everyone: Right;
  people: readonly NamedShare[];
}

export const mostPeople = 100;

export const nameFits = (name: string): boolean => name.trim() !== '' && name.trim().length <= 100;

export const newForm = (name: string): SaveForm => ({ name: name.slice(0, 100), visibility: 'private', everyone: 'view', people: [] });

export function formOf({ name, sharing }: SavedReport, people: readonly PersonView[]): SaveForm {
  const named = (sharing.people ?? []).map(({ accountId, right }) => ({
    ...(people.find((person) => person.accountId === accountId) ?? { accountId, name: formerUser }),
    right,
  }));
  return { name, visibility: sharing.visibility, everyone: sharing.everyone, people: named };
}

/** People stand in a limited report, and in a public one where they may do more than everybody. */
export const namesPeople = ({ visibility, everyone }: SaveForm): boolean =>
  visibility === 'limited' || (visibility === 'public' && everyone === 'view');

export function sharingOf(form: SaveForm): Sharing {
  const { visibility, everyone, people } = form;
  const rightOf = (right: Right): Right => (visibility === 'public' ? 'edit' : right);
  const shares = people.map(({ accountId, right }) => ({ accountId, right: rightOf(right) }));
  return {
    visibility,
    everyone: visibility === 'public' ? everyone : 'view',
    ...(namesPeople(form) && shares.length > 0 && { people: shares }),
  };
}
