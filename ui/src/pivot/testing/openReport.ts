import { screen } from '@testing-library/react';
import { openApp, type Desk } from './openApp';
import type { FakeCore } from './fakeCore';

/** A report before a person, opened as people do: a shape, and the first board. */
export async function openReport(shape: string, core?: FakeCore): Promise<Desk> {
  const desk = await chooseSource(shape, core);
  await screen.findByRole('treegrid');
  return desk;
}

/** As {@link openReport}, without waiting for a grid. */
export async function chooseSource(shape: string, core?: FakeCore): Promise<Desk> {
  const desk = await openApp('/', core);
  await desk.user.click(await screen.findByText(shape, { exact: true }));
  await desk.click(/Payments board/);
  return desk;
}

export const row = (name: string | RegExp) => screen.findByRole('row', { name });
export const header = (name: string | RegExp) => screen.findByRole('columnheader', { name });
