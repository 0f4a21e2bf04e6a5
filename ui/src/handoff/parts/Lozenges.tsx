import Lozenge, { type ThemeAppearance } from '@atlaskit/lozenge';
import type { HandoffState, IssueView, StatusColour, WorkState } from '../engine/protocol';
import { stateTexts, workTexts } from './text';

const statusLooks = {
  new: 'default',
  indeterminate: 'inprogress',
  done: 'success',
} satisfies Record<StatusColour, ThemeAppearance>;

const stateLooks = {
  pending: 'inprogress',
  accepted: 'success',
  declined: 'removed',
  withdrawn: 'default',
  expired: 'moved',
} satisfies Record<HandoffState, ThemeAppearance>;

const workLooks = {
  onTrack: 'success',
  watch: 'moved',
  atRisk: 'removed',
} satisfies Record<WorkState, ThemeAppearance>;

export function StatusLozenge({ issue: { status, colour } }: { issue: IssueView }) {
  return status ? <Lozenge appearance={statusLooks[colour ?? 'new']}>{status}</Lozenge> : null;
}

export function StateLozenge({ state }: { state: HandoffState }) {
  return <Lozenge appearance={stateLooks[state]}>{stateTexts[state]}</Lozenge>;
}

export function WorkLozenge({ state }: { state: WorkState }) {
  return <Lozenge appearance={workLooks[state]}>{workTexts[state].title}</Lozenge>;
}
