import '../../testing/dom';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { expect } from 'vitest';
import { App } from '../app/App';
import { start } from '../app/boot';
import { CoreProvider } from '../app/context';
import type { Problem } from '../engine/protocol';
import { ProblemTextsContext } from '../../components/problems';
import { fakeBridge } from '../../testing/fakeBridge';
import { problemText } from '../problemTexts';
import { FakeCore } from './fakeCore';

export const unavailable: Problem = { code: 'unavailable', message: 'Confluence did not answer.' };

export const button = (name: string | RegExp) => screen.findByRole('button', { name });

interface Desk {
  core: FakeCore;
  user: UserEvent;
  /** What the host was asked. */
  calls: ReturnType<typeof fakeBridge>;
  /** Clicks so far by way of `click`. */
  clicks: number;
  click: (name: string) => Promise<void>;
}

/** The app before a person, opened at a path of its own with a core that plays its part. */
export async function openApp(path = '/', core = new FakeCore()): Promise<Desk> {
  const calls = fakeBridge({
    createHistory: () => ({ location: { pathname: path } }),
    getContext: () => ({ siteUrl: 'https://x', extension: {} }),
  });
  const first = await start(core);
  if ('code' in first) throw new Error(first.message);
  render(
    <ProblemTextsContext.Provider value={problemText}>
      <CoreProvider value={core}>
        <App start={first} />
      </CoreProvider>
    </ProblemTextsContext.Provider>,
  );
  const user = userEvent.setup();
  const click = async (name: string) => {
    const target = await button(name);
    await waitFor(() => expect(target).toBeEnabled());
    desk.clicks++;
    await user.click(target);
  };
  const desk: Desk = { core, user, calls, clicks: 0, click };
  return desk;
}

export const openTemplate = (core?: FakeCore) => openApp('/template/1001', core);

/** Forty clones the short way: the attached file, the fix of the clash, start. */
export async function startForty(core?: FakeCore): Promise<Desk> {
  const desk = await openTemplate(core);
  await desk.click('Use new-starters.csv');
  await desk.click('Add a number');
  await desk.click('Create 40 pages');
  return desk;
}
