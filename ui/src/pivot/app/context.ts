import { createContext, useContext } from 'react';
import type { Core } from '../engine/core';
import type { FieldView, PivotPreferences, Welcome } from '../engine/protocol';

const CoreContext = createContext<Core | undefined>(undefined);

export const CoreProvider = CoreContext.Provider;

/** The core behind these screens. It never rejects: a core that died answers with the problem `internal`. */
export function useCore(): Core {
  const core = useContext(CoreContext);
  if (!core) throw new Error('There is no core around this component.');
  return core;
}

/** Undefined takes a choice back. */
export type Choices = { [K in keyof PivotPreferences]?: PivotPreferences[K] | undefined };

/** Who is looking, what they may, and what was chosen last. */
export interface Session extends Omit<Welcome, 'kind' | 'id'> {
  /** Keeps choices for next time; a failure to do so is no reason to stop. */
  prefer: (choices: Choices) => void;
  /** Every field that the viewer may see; undefined until they are read. */
  fields: readonly FieldView[] | undefined;
}

const SessionContext = createContext<Session | undefined>(undefined);

export const SessionProvider = SessionContext.Provider;

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('There is no session around this component.');
  return session;
}
