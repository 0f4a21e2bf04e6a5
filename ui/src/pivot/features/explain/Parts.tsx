import { router } from '#bridge';
import { useState } from 'react';
import type { CellPart, PartKind } from '../../engine/protocol';
import styles from './explain.module.css';
import { partTexts, text } from './text';

const kinds: readonly PartKind[] = ['counted', 'noValue', 'leftOut', 'outside'];

/** The issues of a cell, all or those of one kind. */
export function Parts({ parts }: { parts: readonly CellPart[] }) {
  const [kind, setKind] = useState<PartKind>();
  const there = kinds.filter((one) => parts.some(({ part }) => part === one));
  const shown = kind && there.includes(kind) ? parts.filter(({ part }) => part === kind) : parts;
  return (
    <>
      {there.length > 1 && (
        <div role="group" aria-label={text.filter} className={styles.kinds}>
          {[undefined, ...there].map((one) => (
            <button key={one ?? 'all'} type="button" className={styles.kind} aria-pressed={kind === one} onClick={() => setKind(one)}>
              {`${one ? partTexts[one] : text.all} ${one ? parts.filter(({ part }) => part === one).length : parts.length}`}
            </button>
          ))}
        </div>
      )}
      <ul className={styles.parts}>
        {shown.map((part, index) => (
          <li key={`${part.key}-${index}`} className={styles.part} data-part={part.part}>
            <span className={styles.line}>
              <button type="button" className={styles.key} aria-label={`${part.key}, ${text.opensIssue}`} onClick={() => void router.open(`/browse/${encodeURIComponent(part.key)}`)}>
                {part.key}
              </button>
              {part.own && (
                <span className={styles.own} title={text.ownHint}>
                  {text.own}
                </span>
              )}
              <span className={styles.value}>{part.value}</span>
            </span>
            <span className={styles.summary}>{part.summary}</span>
            {part.part !== 'counted' && <span className={styles.why}>{part.why === undefined ? partTexts[part.part] : `${partTexts[part.part]}: ${part.why}`}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
