import { screen } from '@testing-library/react';

export const card = (key: string) => screen.findByRole('row', { name: new RegExp(key) });

/** Keys of the first four cards, in order. */
export const keysInOrder = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => /[A-Z]+-\d+|cannot see/.exec(row.getAttribute('aria-label') ?? '')?.[0])
    .slice(0, 4);

export const firstFour = ['PAY-311', 'PAY-298', 'OPS-87', 'PAY-305'];
