import type { Choice } from '../../../components/Picker';
import type { Core, Failed } from '../../engine/core';
import type { TargetView } from '../../engine/protocol';
import { targetName } from '../../parts/Face';
import { targetTexts } from '../../parts/text';

export type ReceiverChoice = TargetView & Choice;

export const choiceOf = (to: TargetView): ReceiverChoice => ({
  ...to,
  id: `${to.target.kind}:${to.target.id}`,
  title: targetName(to),
  detail: to.target.kind === 'person' ? '' : targetTexts[to.target.kind],
});

/** Who may be handed all of these issues. */
export async function searchReceivers(
  core: Core,
  text: string,
  issueIds: readonly string[],
  peopleOnly: boolean,
  signal: AbortSignal,
): Promise<readonly ReceiverChoice[] | Failed> {
  const answer = await core.ask({ kind: 'findReceivers', text, issueIds: [...issueIds], peopleOnly }, { signal });
  return answer.kind === 'failed' ? answer : answer.receivers.map(choiceOf);
}
