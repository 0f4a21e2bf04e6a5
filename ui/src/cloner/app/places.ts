import type { Core } from '../engine/core';
import type { Place } from './draft';

/** Preferences and presets hold ids only; their names are asked for. Undefined where the place is gone or hidden. */
export async function findPlace(core: Core, ids: { spaceId?: string; parentId?: string }): Promise<Place | undefined> {
  const { spaceId, parentId } = ids;
  if (parentId !== undefined) return placeBelow(core, parentId);
  if (spaceId === undefined) return undefined;
  const answer = await core.ask({ kind: 'searchSpaces', text: '' });
  const space = answer.kind === 'failed' ? undefined : answer.spaces.find(({ id }) => id === spaceId);
  return space && { spaceId: space.id, spaceKey: space.key, spaceName: space.name };
}

async function placeBelow(core: Core, parentId: string): Promise<Place | undefined> {
  const answer = await core.ask({ kind: 'searchPages', text: parentId });
  const page = answer.kind === 'failed' ? undefined : answer.pages.find(({ id }) => id === parentId);
  if (!page) return undefined;
  const { id, title, spaceId, spaceKey, spaceName } = page;
  return { spaceId, spaceKey, spaceName, parent: { id, title } };
}
