// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FakeCore } from '../../testing/fakeCore';
import { longQueue } from '../../testing/issues';
import { button, openApp } from '../../testing/openApp';
import { card, firstFour, keysInOrder } from '../../testing/queue';

async function openQueue(core = new FakeCore()) {
  const desk = await openApp('/', core);
  await card('PAY-311');
  return desk;
}

describe('my queue', () => {
  it('shows the cards in order, and a placeholder for what may not be seen', async () => {
    await openQueue();
    expect(keysInOrder()).toEqual(firstFour);
    const first = await card('PAY-311');
    expect(within(first).getByText('In progress')).toBeInTheDocument();
    expect(within(first).getByText('Ada Okafor')).toBeInTheDocument();
    expect(within(await card('OPS-87')).getByText('Getting old')).toBeInTheDocument();
    expect(await card('13. You cannot see this issue')).toHaveTextContent('You cannot see this issue');
  });

  it('opens an issue in Jira from its key', async () => {
    const { calls, click } = await openQueue();
    await click('PAY-298, opens the issue');
    expect(calls.at(-1)).toEqual({ command: 'navigate', payload: { url: '/browse/PAY-298', type: 'new-tab' } });
  });

  it('draws few of 500 cards, and says how many there are', async () => {
    const core = new FakeCore();
    core.queues.setRows('mine', longQueue());
    await openApp('/', core);
    await card('PAY-1000');
    expect(screen.getByRole('grid')).toHaveAttribute('aria-rowcount', '501');
    expect(screen.getAllByRole('row').length).toBeLessThan(60);
  });

  it('asks for optional columns only when they are shown', async () => {
    const { core, user, click } = await openQueue();
    expect(core.asked.filter(({ kind }) => kind === 'openQueue')).toEqual([{ kind: 'openQueue', queue: 'mine' }]);
    await click('Columns');
    await user.click(await screen.findByRole('menuitemcheckbox', { name: /Priority/ }));
    await waitFor(() => expect(core.asked).toContainEqual({ kind: 'openQueue', queue: 'mine', columns: ['priority'] }));
    expect(core.asked).toContainEqual({ kind: 'writePreferences', preferences: { columns: ['priority'], workLimit: 5 } });
  });
});

describe('the order, by keyboard', () => {
  it('moves the focus with J and K, and the card with Alt and arrows', async () => {
    const { core, user } = await openQueue();
    await user.keyboard('jjk');
    await waitFor(async () => expect(await card('PAY-311')).toHaveFocus());
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await waitFor(() => expect(keysInOrder()).toEqual(['PAY-298', 'PAY-311', 'OPS-87', 'PAY-305']));
    expect(core.asked.at(-1)).toEqual({ kind: 'moveIssue', queue: 'mine', issueId: '10000', after: '10001' });
    expect(await card('PAY-311')).toHaveFocus();
    expect(screen.getByText('PAY-311 Card payments fail for amounts above 9,999, now place 2 of 13')).toBeInTheDocument();
  });

  it('picks a card up with Space, drops it where it is now, and asks once', async () => {
    const { core, user } = await openQueue();
    (await card('PAY-305')).focus();
    await user.keyboard(' {ArrowUp}{ArrowUp}');
    expect(await card('PAY-305')).toHaveAttribute('aria-selected', 'true');
    expect(core.kinds).not.toContain('moveIssue');
    await user.keyboard(' ');
    await waitFor(() => expect(core.kinds.filter((kind) => kind === 'moveIssue')).toHaveLength(1));
    expect(keysInOrder()).toEqual(['PAY-311', 'PAY-305', 'PAY-298', 'OPS-87']);
    expect(screen.getByText(/dropped at place 2 of 13/)).toBeInTheDocument();
  });

  it('puts a card back with Escape, and nothing is asked', async () => {
    const { core, user } = await openQueue();
    (await card('PAY-305')).focus();
    await user.keyboard(' {ArrowUp}{Escape}');
    expect(keysInOrder()).toEqual(firstFour);
    expect(core.kinds).not.toContain('moveIssue');
  });

  it('moves a card to the top with T, and U undoes it', async () => {
    const { core, user } = await openQueue();
    (await card('OPS-87')).focus();
    await user.keyboard('t');
    await waitFor(() => expect(keysInOrder()[0]).toBe('OPS-87'));
    expect(await screen.findByText('OPS-87 moved to place 1.')).toBeInTheDocument();
    await waitFor(async () => expect((await screen.findAllByRole('button', { name: 'Undo' }))[0]).toBeEnabled());
    await user.keyboard('u');
    await waitFor(() => expect(keysInOrder()).toEqual(firstFour));
    expect(core.asked.at(-1)).toEqual({ kind: 'undoMove', queue: 'mine' });
  });

  it('shows its keys with ?', async () => {
    const { user } = await openQueue();
    await user.keyboard('?');
    expect(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })).toHaveTextContent('Move the card to the top');
  });
});

describe('the order, without keys or dragging', () => {
  it('moves by menu, to a place by its number', async () => {
    const { core, user, click } = await openQueue();
    await click('More for PAY-305');
    await user.click(await screen.findByRole('menuitem', { name: 'Move to place…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Move PAY-305' });
    await user.clear(within(dialog).getByLabelText('Place, 1 to 13'));
    await user.type(within(dialog).getByLabelText('Place, 1 to 13'), '2');
    await user.click(within(dialog).getByRole('button', { name: 'Move' }));
    await waitFor(() => expect(core.asked.at(-1)).toEqual({ kind: 'moveIssue', queue: 'mine', issueId: '10003', after: '10000' }));
  });

  it('takes a card out, and offers to undo it', async () => {
    const { user, click } = await openQueue();
    await click('More for PAY-298');
    await user.click(await screen.findByRole('menuitem', { name: 'Take out of the queue' }));
    expect(await screen.findByText('PAY-298 taken out of the queue.')).toBeInTheDocument();
    expect(keysInOrder()).not.toContain('PAY-298');
    const [, undo] = await screen.findAllByRole('button', { name: 'Undo' });
    await user.click(undo as HTMLElement);
    await waitFor(() => expect(keysInOrder()).toEqual(firstFour));
  });
});

describe('a move that is refused', () => {
  it('goes back on the screen and says why', async () => {
    const { core, user } = await openQueue();
    core.problems.set('moveIssue', { code: 'conflict', message: 'PAY-311 is not in this queue any more.' });
    await user.keyboard('j{Alt>}{ArrowDown}{/Alt}');
    expect(await screen.findByRole('alert')).toHaveTextContent('PAY-311 is not in this queue any more.');
    expect(keysInOrder()).toEqual(firstFour);
  });
});

describe('what is next', () => {
  it('opens the first issue that is not in work', async () => {
    const { calls, click } = await openQueue();
    await click('Next');
    await waitFor(() => expect(calls.at(-1)?.payload).toEqual({ url: '/browse/OPS-87', type: 'new-tab' }));
  });

  it('is refused at the limit of issues in work', async () => {
    const core = new FakeCore();
    core.teams.workLimit = 4;
    const { calls, click } = await openQueue(core);
    expect(await button('4 of 4 in work')).toBeInTheDocument();
    await click('Next');
    expect(await screen.findByRole('alert')).toHaveTextContent('You have 4 issues in work and a limit of 4.');
    expect(calls.map(({ command }) => command)).not.toContain('navigate');
  });

  it('warns above the limit', async () => {
    const core = new FakeCore();
    core.teams.workLimit = 3;
    await openQueue(core);
    expect(screen.getByText(/4 issues are in work; your limit is 3/)).toBeInTheDocument();
  });
});

describe('an empty queue', () => {
  it('says what it is for, and is filled with one click', async () => {
    const core = new FakeCore();
    core.queues.setRows('mine', []);
    const { click } = await openApp('/', core);
    expect(await screen.findByRole('heading', { name: 'Your queue is empty' })).toBeInTheDocument();
    await click('Add my open issues');
    expect(await card('PAY-311')).toBeInTheDocument();
    expect(core.asked).toContainEqual(expect.objectContaining({ kind: 'addToQueue', queue: 'mine', jql: expect.stringContaining('currentUser()') as string }));
  });

  it('takes issues by their keys', async () => {
    const core = new FakeCore();
    core.queues.setRows('mine', []);
    const { user, click } = await openApp('/', core);
    await click('Choose issues…');
    await click('Paste keys');
    await user.type(await screen.findByLabelText(/^Keys or addresses/), 'PAY-311, PAY-298');
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Add' }));
    await waitFor(() => expect(core.asked).toContainEqual({ kind: 'addToQueue', queue: 'mine', keys: 'PAY-311, PAY-298' }));
  });
});
