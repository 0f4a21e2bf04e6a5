// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { AnswerTo, Question } from '../engine/core';
import type { FirstLook } from '../first/look';
import { FakeCore } from '../testing/fakeCore';
import { openApp } from '../testing/openApp';
import { card, keysInOrder } from '../testing/queue';

/** A core that boots when it is let. */
class LateCore extends FakeCore {
  #boot!: () => void;
  readonly #booted = new Promise<void>((resolve) => {
    this.#boot = resolve;
  });

  boot(): void {
    this.#boot();
  }

  override async ask<Q extends Question>(question: Q): Promise<AnswerTo<Q['kind']>> {
    await this.#booted;
    return super.ask(question);
  }
}

async function lookOf(core: FakeCore): Promise<FirstLook> {
  const welcome = await new FakeCore().ask({ kind: 'hello' });
  if (welcome.kind === 'failed') throw new Error(welcome.problem.message);
  return { welcome: { ...welcome, waiting: 7 }, queue: { ...core.queues.view('mine'), version: 0 } };
}

describe('the first screen', () => {
  it('is drawn before the core is there, and a card moved by then is moved when it is', async () => {
    const core = new LateCore();
    const { user } = await openApp('/', core, undefined, lookOf(core));
    (await card('PAY-311')).focus();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(keysInOrder().slice(0, 2)).toEqual(['PAY-298', 'PAY-311']);
    expect(core.kinds).toEqual([]);
    core.boot();
    await waitFor(() => expect(core.kinds).toContain('moveIssue'));
    expect(core.kinds.indexOf('moveIssue')).toBeGreaterThan(core.kinds.indexOf('openQueue'));
    expect(core.kinds.filter((kind) => kind === 'openQueue')).toHaveLength(1);
    await waitFor(() => expect(keysInOrder().slice(0, 2)).toEqual(['PAY-298', 'PAY-311']));
  });

  it('does not ask whether the queue changed before the core has opened it', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const core = new LateCore();
    await openApp('/', core, undefined, lookOf(core));
    await card('PAY-311');
    await vi.advanceTimersByTimeAsync(20_000);
    core.boot();
    await vi.advanceTimersByTimeAsync(100);
    expect(core.kinds).toContain('openQueue');
    expect(core.kinds).not.toContain('pollQueue');
    await vi.advanceTimersByTimeAsync(2_100);
    expect(core.kinds).toContain('pollQueue');
    vi.useRealTimers();
  });

  it('shows what the core says as soon as it says it', async () => {
    const core = new LateCore();
    await openApp('/', core, undefined, lookOf(core));
    expect(await screen.findByLabelText('7 waiting for you')).toBeInTheDocument();
    core.queues.setRows('mine', (core.queues.rows.get('mine') ?? []).slice(1));
    core.boot();
    await waitFor(() => expect(keysInOrder()[0]).toBe('PAY-298'));
    expect(await screen.findByLabelText(`${String(core.handoffs.incoming.length)} waiting for you`)).toBeInTheDocument();
  });

  it('asks for the queue again when somebody comes back to it', async () => {
    const core = new LateCore();
    const { click } = await openApp('/', core, undefined, lookOf(core));
    core.boot();
    await click('History');
    await screen.findByRole('heading', { name: 'History' });
    await click('My queue');
    await card('PAY-311');
    expect(core.kinds.filter((kind) => kind === 'openQueue')).toHaveLength(2);
  });
});
