// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { RunSummary } from '../engine/protocol';
import { FakeCore } from '../testing/fakeCore';
import { openApp, startForty, unavailable } from '../testing/openApp';

const finished = () => screen.findByRole('heading', { name: '39 pages created, 1 failed' });
const run: RunSummary = {
  runId: 'run-1',
  startedAt: '2026-02-01T15:12:00Z',
  templateTitle: 'Retro',
  state: 'interrupted',
  total: 40,
  created: 23,
  failed: 0,
};

describe('a finished run', () => {
  it('has every row in its table, and opens a page in a new tab with one click', async () => {
    const { calls, user } = await startForty();
    await finished();
    expect(screen.getByRole('table', { name: 'Pages of this run' })).toHaveAttribute('aria-rowcount', '41');
    await user.click(screen.getByRole('button', { name: /^Amara Okafor/ }));
    expect(calls.at(-1)).toEqual({
      command: 'navigate',
      payload: { url: '/wiki/spaces/PEOPLE/pages/3001', type: 'new-tab' },
    });
  });

  it('is undone after one question with the count in it', async () => {
    const { user, click } = await startForty();
    await click('Undo: move 39 pages to the trash');
    const dialog = await screen.findByRole('dialog', { name: /Move 39 pages to the trash/ });
    await user.click(within(dialog).getByRole('button', { name: 'Move to trash' }));
    expect(await screen.findByRole('heading', { name: '39 pages moved to the trash' })).toBeInTheDocument();
  });

  it('is filtered by status, and what differs opens below its row', async () => {
    const { click } = await startForty();
    await click('Show what differs in Ivo Okafor');
    expect(screen.getByText('The macro “jira” is missing.')).toBeInTheDocument();
    await click('Failed 1');
    expect(screen.getByText(/Row 7: Confluence does not let you/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Amara Okafor/ })).not.toBeInTheDocument();
  });

  it('makes room for another with the same choices', async () => {
    const { click } = await startForty();
    await click('Start another');
    expect(screen.getByRole('region', { name: 'Template' })).toHaveTextContent('Onboarding plan');
    expect(screen.getByText('Give at least one row (step 2).')).toBeInTheDocument();
  });
});

describe('a run that did not end by itself', () => {
  it('is cancelled, and what is left can be resumed', async () => {
    const { click } = await startForty(new FakeCore(150, 5));
    await click('Cancel');
    expect(await screen.findByRole('heading', { name: /pages created/ })).toBeInTheDocument();
    await click('Resume');
    expect(await finished()).toBeInTheDocument();
  });

  it('says that the connection was lost, and goes on when asked', async () => {
    const { core, click } = await startForty(new FakeCore(100, 5));
    core.problems.set('stepRun', unavailable);
    expect(await screen.findByRole('alert')).toHaveTextContent('Confluence did not answer.');
    core.problems.clear();
    await click('Resume');
    expect(await finished()).toBeInTheDocument();
  });

  it('is offered when the app opens', async () => {
    const core = new FakeCore();
    core.runs = [run];
    const { click } = await openApp('/', core);
    await click('Resume');
    expect(core.asked).toContainEqual({ kind: 'resumeRun', runId: 'run-1' });
  });

  it('is found among past runs, and forgotten on request', async () => {
    const core = new FakeCore();
    core.runs = [{ ...run, state: 'done' }];
    const { click } = await openApp('/', core);
    await click('Past runs');
    await click('Forget Retro; its pages stay');
    expect(await screen.findByText(/No runs yet/)).toBeInTheDocument();
  });
});
