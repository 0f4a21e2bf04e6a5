import { number } from '../../../components/format';
import type { ClonePreview } from '../../engine/protocol';
import styles from './preview.module.css';
import { text } from './text';

export function Counts({ preview }: { preview: ClonePreview }) {
  const { pages, skipped, reused, writes, points, secondsExpected } = preview;
  return (
    <dl className={styles.counts}>
      <Count name={text.pages} value={number(pages)} />
      {skipped > 0 && <Count name={text.skipped} value={number(skipped)} />}
      {reused > 0 && <Count name={text.reused} value={number(reused)} />}
      <Count name={text.writes} value={number(writes)} />
      <Count name={text.points} value={number(points)} hint={text.pointsHint} />
      {secondsExpected !== undefined && <Count name={text.time} value={text.about(secondsExpected)} />}
    </dl>
  );
}

function Count({ name, value, hint }: { name: string; value: string; hint?: string }) {
  return (
    <div className={styles.count} title={hint}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
