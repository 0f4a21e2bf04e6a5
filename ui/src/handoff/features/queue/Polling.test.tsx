// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FakeCore } from '../../testing/fakeCore';
import { openApp } from '../../testing/openApp';
import { keysInOrder } from '../../testing/queue';

describe('a queue that is looked at', () => {
  afterEach(() => {
    vi.useRealTimers();
    Object.defineProperty(document, 'hidden', { configurable: true, value: false });
  });

  const polls = (core: FakeCore) => core.kinds.filter((kind) => kind === 'pollQueue').length;
  const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
  const hide = (hidden: boolean) => {
    Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });
    document.dispatchEvent(new Event('visibilitychange'));
  };

  async function openTimed() {
    vi.useFakeTimers({ shouldAdvanceTime: false });
    const desk = openApp('/', new FakeCore(), userEvent.setup({ advanceTimers: vi.advanceTimersByTime }));
    await vi.advanceTimersByTimeAsync(0);
    const opened = await desk;
    await wait(0);
    return opened;
  }

  it('asks as often as the core says, and draws what others did', async () => {
    const { core } = await openTimed();
    await wait(1_900);
    expect(polls(core)).toBe(0);
    core.queues.setRows('mine', [...(core.queues.rows.get('mine') ?? [])].reverse());
    await wait(200);
    expect(polls(core)).toBe(1);
    expect(keysInOrder()[1]).toBe('PAY-317');
    core.queues.askAgainMs = 10_000;
    await wait(2_000);
    await wait(9_000);
    expect(polls(core)).toBe(2);
  });

  it('asks nothing while the tab is hidden, and at once when it is seen again', async () => {
    const { core } = await openTimed();
    hide(true);
    await wait(60_000);
    expect(polls(core)).toBe(0);
    hide(false);
    await wait(0);
    expect(polls(core)).toBe(1);
    await wait(2_000);
    expect(polls(core)).toBe(2);
  });

  it('marks itself as not up to date while there is no answer, and recovers quietly', async () => {
    const { core } = await openTimed();
    core.problems.set('pollQueue', { code: 'unavailable', message: 'No answer.' });
    await wait(2_000);
    expect(screen.getByText(/Not up to date/)).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    core.problems.clear();
    await wait(4_000);
    expect(screen.queryByText(/Not up to date/)).not.toBeInTheDocument();
  });
});

describe('a team’s queue', () => {
  it('gives its first issue to whoever takes the next', async () => {
    const { core, click } = await openApp('/team');
    await screen.findByRole('heading', { name: 'Payments' });
    await click('Take next');
    expect(core.asked).toContainEqual({ kind: 'takeNext', queue: 'team-pay' });
    expect(await screen.findByText('MOB-142 is at the end of your queue now.')).toBeInTheDocument();
    expect(keysInOrder()[0]).toBe('PAY-312');
  });

  it('says why nothing could be taken', async () => {
    const core = new FakeCore();
    core.problems.set('takeNext', { code: 'workLimit', message: 'You have 5 of 5 issues in work.' });
    const { click } = await openApp('/team', core);
    await click('Take next');
    expect(await screen.findByRole('alert')).toHaveTextContent('You have 5 of 5 issues in work.');
  });
});
