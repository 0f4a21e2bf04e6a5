import { screen, waitFor } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { expect } from 'vitest';

/** Finds somebody by typing and chooses them: not before the list holds nobody else, because it is drawn anew until then. */
export async function chooseBy(user: UserEvent, field: HTMLElement, typed: string, name: RegExp): Promise<void> {
  await user.click(field);
  await user.paste(typed);
  await waitFor(() => expect(screen.getAllByRole('option').filter((option) => option.id !== '')).toHaveLength(1));
  await user.click(await screen.findByRole('option', { name }));
}
