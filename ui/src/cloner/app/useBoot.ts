import { openCore } from '#clonerCore';
import { useBoot as useCoreBoot, type BootState as CoreBootState } from '../../engine/useBoot';
import type { ClonerProtocol } from '../engine/core';
import type { Problem } from '../engine/protocol';
import { start, type Start } from './boot';

export type BootState = CoreBootState<ClonerProtocol, Start, Problem>;

/** Boots this app's core and asks for what the first screen needs. */
export const useBoot = () => useCoreBoot<ClonerProtocol, Start, Problem>(openCore, start);
