import type { Choice } from '../../components/Picker';
import type { Core, Failed } from '../engine/core';
import type { FoundPage, FoundSpace } from '../engine/protocol';

export type PageChoice = FoundPage & Choice;
export type SpaceChoice = FoundSpace & Choice;

export async function searchPages(
  core: Core,
  text: string,
  signal: AbortSignal,
  spaceKey?: string,
): Promise<readonly PageChoice[] | Failed> {
  const request = { kind: 'searchPages', text, ...(spaceKey !== undefined && { spaceKey }) } as const;
  const answer = await core.ask(request, { signal });
  return answer.kind === 'failed' ? answer : answer.pages.map((page) => ({ ...page, detail: page.spaceName }));
}

export async function searchSpaces(
  core: Core,
  text: string,
  signal: AbortSignal,
): Promise<readonly SpaceChoice[] | Failed> {
  const answer = await core.ask({ kind: 'searchSpaces', text }, { signal });
  return answer.kind === 'failed'
    ? answer
    : answer.spaces.map((space) => ({ ...space, title: space.name, detail: space.key }));
}
