import { commonProblems, lookUp } from '../components/commonProblems';
import type { ProblemText } from '../components/problems';
import type { ErrorCode } from './engine/protocol';

/** A heading and a way out for every code. What exactly happened is in the core's own message. */
const problemTexts = {
  ...commonProblems('Confluence'),
  notFound: { title: 'Not found', action: 'It may have been moved or deleted: choose another one.' },
  conflict: { title: 'Changed meanwhile', action: 'Look at the page, then try again.' },
  rateLimited: { title: 'Confluence asks us to wait', action: 'Wait a moment, then resume.' },
  outcomeUnknown: { title: 'Outcome unknown', action: 'Resume: the page is looked for before anything is written.' },
  internal: { title: 'Something went wrong', action: 'Try again; nothing that was created is lost.' },
} satisfies Record<ErrorCode, ProblemText>;

export const { problemText, wayOut } = lookUp<ErrorCode>(problemTexts);
