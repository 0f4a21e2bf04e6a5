import { useId, useState } from 'react';
import { useSession } from '../../app/context';
import type { ReportSource, SourceKind } from '../../engine/protocol';
import { JqlSource } from './JqlSource';
import styles from './source.module.css';
import { SourceList } from './SourceList';
import { kindNames, text } from './text';

const kinds: readonly SourceKind[] = ['board', 'sprint', 'filter', 'project', 'epic', 'version', 'jql'];

/** Which issues: a kind of source, and one of that kind. */
export function SourcePicker({ now, onChoose }: { now?: ReportSource; onChoose: (source: ReportSource) => void }) {
  const { preferences } = useSession();
  const [kind, setKind] = useState<SourceKind>(now?.kind ?? preferences.lastSource?.kind ?? 'board');
  const name = useId();
  return (
    <>
      <fieldset className={styles.kinds}>
        <legend className={styles.legend}>{text.kinds}</legend>
        {kinds.map((one) => (
          <label key={one} className={styles.kind}>
            <input type="radio" name={name} checked={kind === one} onChange={() => setKind(one)} />
            <span>{kindNames[one]}</span>
          </label>
        ))}
      </fieldset>
      {kind === 'jql' ? (
        <JqlSource {...(now?.jql !== undefined && { first: now.jql })} onChoose={onChoose} />
      ) : (
        <SourceList key={kind} kind={kind} onChoose={onChoose} />
      )}
    </>
  );
}
