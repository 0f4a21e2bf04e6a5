// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FakeCore } from '../testing/fakeCore';
import { startForty } from '../testing/openApp';

it('A start that came to nothing says why beside the button, and can be tried again', async () => {
  const core = new FakeCore();
  core.problems.set('startRun', { code: 'conflict', message: 'The template has changed since the preview.' });
  const { click } = await startForty(core);
  const bar = screen.getByRole('contentinfo');
  expect(await within(bar).findByRole('alert')).toHaveTextContent('The template has changed since the preview.');
  core.problems.clear();
  await click('Create 40 pages');
  expect(await screen.findByRole('heading', { name: '39 pages created, 1 failed' })).toBeInTheDocument();
});
