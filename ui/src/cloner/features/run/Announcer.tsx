import { LiveRegion } from '../../../components/LiveRegion';
import type { RunViewState } from './runState';
import { text } from './text';
import { outcomeOf } from './outcome';

/** Says every tenth of the way and the end, not every page. */
export function Announcer({ state }: { state: RunViewState }) {
  const { phase, progress } = state;
  const { done, total } = progress;
  const tenth = total === 0 ? 0 : Math.floor((done / total) * 10);
  const said = phase === 'finished' ? outcomeOf(state) : text.progress(Math.floor((tenth * total) / 10), total);
  return <LiveRegion text={said} />;
}
