// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FakeCore } from '../testing/fakeCore';
import { button, openApp, openTemplate, startForty, unavailable } from '../testing/openApp';

describe('forty clones', () => {
  it('take three interactions from the opened app', async () => {
    const { clicks } = await startForty();
    expect(await screen.findByRole('heading', { name: '39 pages created, 1 failed' })).toBeInTheDocument();
    expect(clicks).toBe(3);
  });

  it('cannot begin before the clash is solved, and the reason is said', async () => {
    const { click } = await openTemplate();
    await click('Use new-starters.csv');
    expect(await screen.findByText('Solve 1 thing in step 4 first.')).toBeInTheDocument();
    expect(await button('Create 40 pages')).toBeDisabled();
  });

  it('keep switches and ids for next time, and no title', async () => {
    const { core } = await startForty();
    const kept = core.asked.find(({ kind }) => kind === 'savePreferences');
    expect(kept).toMatchObject({ preferences: { templateId: '1001', source: 'csv' } });
    expect(JSON.stringify(kept)).not.toMatch(/Onboarding|Okafor/);
  });

  it('can be started with the keyboard alone, and the focus is never lost', async () => {
    const { user } = await openTemplate();
    const reach = async (name: string) => {
      const target = await button(name);
      await waitFor(() => expect(target).toBeEnabled());
      for (let step = 0; step < 60 && document.activeElement !== target; step++) await user.tab();
      expect(target).toHaveFocus();
      await user.keyboard('{Enter}');
      expect(document.body).not.toHaveFocus();
    };
    await reach('Use new-starters.csv');
    await reach('Add a number');
    await reach('Create 40 pages');
    const heading = await screen.findByRole('heading', { name: '39 pages created, 1 failed' });
    await waitFor(() => expect(document.activeElement).toContainElement(heading));
  });
});

describe('the template', () => {
  it('is found by typing, and its variables and place are shown', async () => {
    const { user } = await openApp();
    await user.type(screen.getByRole('combobox', { name: 'Template page' }), 'onb');
    await user.click(await screen.findByText('Onboarding plan for {{name}}'));
    const chips = await screen.findByRole('list', { name: 'Variables found' });
    expect(within(chips).getAllByRole('listitem')).toHaveLength(5);
    expect(
      within(screen.getByRole('region', { name: 'Template' })).getByText(/below New starters/),
    ).toBeInTheDocument();
  });

  it('that cannot be searched for says why, and is searched for again', async () => {
    const core = new FakeCore();
    core.problems.set('searchPages', unavailable);
    const { user, click } = await openApp('/', core);
    await user.type(screen.getByRole('combobox', { name: 'Template page' }), 'onb');
    expect(await screen.findByRole('alert')).toHaveTextContent('Confluence did not answer.');
    core.problems.clear();
    await click('Search again');
    await waitFor(() => expect(screen.queryByRole('alert')).not.toBeInTheDocument());
  });

  it('of the address that cannot be read leaves the picker and says why', async () => {
    const core = new FakeCore();
    core.problems.set('readTemplate', { code: 'templateUnreadable', message: 'The page 1001 cannot be read.' });
    await openTemplate(core);
    expect(screen.getByRole('alert')).toHaveTextContent(
      'The page 1001 cannot be read. Choose a page that you may view.',
    );
    expect(screen.getByRole('combobox', { name: 'Template page' })).toBeInTheDocument();
  });

  it('keeps named presets, and takes them away', async () => {
    const { core, user, click } = await openTemplate();
    await click('Save as preset…');
    await user.type(screen.getByLabelText('Name of the preset'), 'Starters');
    await click('Save');
    await click('Delete preset');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Delete preset' })).not.toBeInTheDocument());
    expect(core.asked.filter(({ kind }) => kind.endsWith('Preset'))).toMatchObject([
      { kind: 'savePreset', templateId: '1001', preset: { name: 'Starters' } },
      { kind: 'deletePreset', templateId: '1001', name: 'Starters' },
    ]);
  });
});

describe('the preview', () => {
  it('follows typing once, not each letter', async () => {
    const { core, user } = await openTemplate();
    await user.type(screen.getByLabelText('One title a line'), 'Anna');
    await button('Create 1 page');
    expect(core.asked.filter(({ kind }) => kind === 'previewDraft')).toHaveLength(1);
  });

  it('that failed is asked for again with one click', async () => {
    const core = new FakeCore();
    core.problems.set('previewDraft', unavailable);
    const { user, click } = await openTemplate(core);
    await user.type(screen.getByLabelText('One title a line'), 'Anna');
    await button('Check again');
    core.problems.clear();
    await click('Check again');
    expect(await button('Create 1 page')).toBeInTheDocument();
  });

  it('takes a value for every variable that has no column', async () => {
    const { core, user, click } = await openTemplate();
    await click('Use new-starters.csv');
    await button('Add a number');
    expect(screen.queryByLabelText('role')).not.toBeInTheDocument();
    await user.type(screen.getByLabelText('team'), 'Blue');
    await waitFor(() =>
      expect(core.asked.at(-1)).toMatchObject({ kind: 'previewDraft', draft: { variables: { team: 'Blue' } } }),
    );
  });
});
