import { commonProblems, lookUp } from '../components/commonProblems';
import type { ProblemText } from '../components/problems';
import type { ErrorCode } from './engine/protocol';

/** A heading and a way out for every code. What exactly happened is in the core's own message. */
const problemTexts = {
  ...commonProblems('Jira'),
  notFound: { title: 'Not found', action: 'It may have been deleted, or you may not see it.' },
  conflict: { title: 'Changed meanwhile', action: 'Open it again to see what changed; your changes can be saved as a new report.' },
  forbidden: { title: 'Not allowed', action: 'Ask its owner, or an administrator, for access.' },
  invalid: { title: 'Refused', action: 'Correct what the message names, then try again.' },
  tooLarge: { title: 'Too large', action: 'Narrow the source or show fewer fields, then try again.' },
  rateLimited: { title: 'Jira asks us to wait', action: 'Wait a moment, then go on; what is loaded stays.' },
  unavailable: { title: 'Jira cannot be reached', action: 'Check the connection, then go on; what is loaded stays.' },
  cancelled: { title: 'Stopped', action: 'Go on to load the rest.' },
  outcomeUnknown: { title: 'Outcome unknown', action: 'Open it again to see whether it was written.' },
  internal: { title: 'Something went wrong', action: 'Try again; saved reports are not touched.' },
} satisfies Record<ErrorCode, ProblemText>;

export const { problemText, wayOut } = lookUp<ErrorCode>(problemTexts);
