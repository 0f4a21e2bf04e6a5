import '../../testing/dom';
import { render, screen } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { ProblemTextsContext } from '../../components/problems';
import { fakeBridge } from '../../testing/fakeBridge';
import { App } from '../app/App';
import { start } from '../app/boot';
import { CoreProvider } from '../app/context';
import { problemText } from '../problemTexts';
import type { FirstLook } from '../first/look';
import { FakeCore } from './fakeCore';

export const button = (name: string | RegExp) => screen.findByRole('button', { name });

export interface Desk {
  core: FakeCore;
  user: UserEvent;
  /** What the host was asked. */
  calls: ReturnType<typeof fakeBridge>;
  click: (name: string | RegExp) => Promise<void>;
}

/** The app before a person, opened at a path of its own with a core that plays its part; a first look may come before the core. */
export async function openApp(path = '/', core = new FakeCore(), user = userEvent.setup(), look?: Promise<FirstLook>): Promise<Desk> {
  const calls = fakeBridge({
    createHistory: () => ({ location: { pathname: path }, listen: () => undefined, push: () => undefined }),
    getContext: () => ({ siteUrl: 'https://x', extension: {} }),
  });
  const first = await start(core, look);
  if ('code' in first) throw new Error(first.message);
  render(
    <ProblemTextsContext.Provider value={problemText}>
      <CoreProvider value={core}>
        <App start={first} core={core} />
      </CoreProvider>
    </ProblemTextsContext.Provider>,
  );
  return { core, user, calls, click: async (name) => user.click(await button(name)) };
}
