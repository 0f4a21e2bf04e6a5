import { useSession } from '../../app/context';
import type { TimelineEntry } from '../../engine/protocol';
import { nameOf, targetName } from '../../parts/Face';
import { reasonTexts } from '../../parts/text';
import { momentOf } from '../../parts/times';
import styles from './handoffs.module.css';
import { text } from './text';

export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <section aria-label={text.timeline}>
      <h3 className={styles.partTitle}>{text.timeline}</h3>
      <ol className={styles.timeline}>
        {entries.map((entry, index) => (
          <li key={index} data-state={entry.state}>
            <Told entry={entry} />
            {entry.reason && `: ${reasonTexts[entry.reason].toLowerCase()}`} <span className={styles.subtle}>{momentOf(entry.at)}</span>
            {entry.text !== undefined && <blockquote>{entry.text}</blockquote>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Told({ entry: { state, by, to } }: { entry: TimelineEntry }) {
  const { me } = useSession();
  const mine = (accountId: string | undefined) => accountId === me.accountId;
  if (!by) return <span>{to ? text.passedTo(targetName(to)) : text.told[state]}</span>;
  const who = mine(by.accountId) ? text.you : nameOf(by);
  const whom = to && (mine(to.target.id) ? text.you : targetName(to));
  return (
    <span className={styles.sentence}>
      {who} {text.told[state]} {state === 'pending' && whom}
    </span>
  );
}
