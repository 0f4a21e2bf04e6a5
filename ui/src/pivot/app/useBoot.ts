import { openCore } from '#pivotCore';
import { useBoot as useCoreBoot } from '../../engine/useBoot';
import type { Core, PivotProtocol } from '../engine/core';
import type { Problem } from '../engine/protocol';

/** Boots this app's core. @param start Must be the same function each time. */
export const useBoot = <First extends object>(start: (core: Core) => Promise<First | Problem>) =>
  useCoreBoot<PivotProtocol, First, Problem>(openCore, start);
