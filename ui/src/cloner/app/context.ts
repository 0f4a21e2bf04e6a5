import { createContext, useContext } from 'react';
import type { Core } from '../engine/core';

const CoreContext = createContext<Core | undefined>(undefined);

export const CoreProvider = CoreContext.Provider;

/** The core behind these screens. It never rejects: a core that died answers with the problem `internal`. */
export function useCore(): Core {
  const core = useContext(CoreContext);
  if (!core) throw new Error('There is no core around this component.');
  return core;
}
