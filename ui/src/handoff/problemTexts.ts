import { commonProblems, lookUp } from '../components/commonProblems';
import type { ProblemText } from '../components/problems';
import type { ErrorCode } from './engine/protocol';

/** A heading and a way out for every code. What exactly happened is in the core's own message. */
const problemTexts = {
  ...commonProblems('Jira'),
  notFound: { title: 'Not found', action: 'It may have been moved or deleted.' },
  conflict: { title: 'Changed meanwhile', action: 'Look at it as it is now, then try again.' },
  rateLimited: { title: 'Jira asks us to wait', action: 'Wait a moment, then try again.' },
  outcomeUnknown: { title: 'Outcome unknown', action: 'Open it again: what was written is looked for before anything is written twice.' },
  internal: { title: 'Something went wrong', action: 'Try again; nothing that was sent is lost.' },
} satisfies Record<ErrorCode, ProblemText>;

export const { problemText, wayOut } = lookUp<ErrorCode>(problemTexts);
