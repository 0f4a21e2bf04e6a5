import { createContext } from 'react';

export interface ProblemText {
  title: string;
  /** What to do where the core gave no way out of its own. */
  action: string;
}

/** An app's texts for the codes of problems; whoever draws a `ProblemMessage` provides them. */
export const ProblemTextsContext = createContext<(code: string) => ProblemText>(() => ({
  title: 'Something went wrong',
  action: 'Try again.',
}));
