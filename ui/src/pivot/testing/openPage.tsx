import '../../testing/dom';
import { render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { ProblemTextsContext } from '../../components/problems';
import { CoreProvider } from '../app/context';
import { problemText } from '../problemTexts';
import type { FakeCore } from './fakeCore';

/** A part of the app before a person, with a core that plays its part. */
export const openPage = (core: FakeCore, page: ReactElement) =>
  render(
    <ProblemTextsContext.Provider value={problemText}>
      <CoreProvider value={core}>{page}</CoreProvider>
    </ProblemTextsContext.Provider>,
  );
