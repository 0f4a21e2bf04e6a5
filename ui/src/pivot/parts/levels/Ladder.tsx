import type { IssueTypeView, LinkTypeView } from '../../engine/protocol';
import styles from './levels.module.css';
import type { LevelForm } from './levels';
import { text } from './text';

interface LadderProps {
  /** Lowest first. */
  levels: readonly LevelForm[];
  issueTypes: readonly IssueTypeView[];
  linkTypes: readonly LinkTypeView[];
}

interface Rung {
  names: string;
  own: boolean;
  /** What leads from it to the rung below. */
  link: string;
}

/** Own levels above Jira's, and what joins each to the one below. */
export function Ladder(props: LadderProps) {
  const rungs = rungsOf(props);
  return (
    <figure className={styles.ladder} aria-label={text.preview}>
      <figcaption>{text.preview}</figcaption>
      <ol>
        {rungs.map(({ names, own, link }, depth) => (
          <li key={depth} style={{ paddingInlineStart: `calc(${depth} * var(--ds-space-250))` }}>
            <span className={styles.rung} data-own={own ? '' : undefined}>
              {names}
              {!own && <span className={styles.hint}>{text.jira}</span>}
            </span>
            {depth < rungs.length - 1 && <span className={styles.joint}>{link}</span>}
          </li>
        ))}
      </ol>
    </figure>
  );
}

function rungsOf({ levels, issueTypes, linkTypes }: LadderProps): readonly Rung[] {
  const taken = new Set(levels.flatMap((level) => level.issueTypes));
  const nameOf = (id: string) => issueTypes.find((type) => type.id === id)?.name ?? text.gone;
  const own = levels.map(({ issueTypes: types, linkType, outward }): Rung => {
    const link = linkTypes.find(({ id }) => id === linkType);
    return { names: types.length === 0 ? '…' : types.map(nameOf).join(', '), own: true, link: (outward ? link?.outward : link?.inward) ?? '…' };
  });
  const jiraLevels = [...new Set(issueTypes.map(({ level }) => level))].sort((one, other) => other - one);
  const jira = jiraLevels.flatMap((level): Rung[] => {
    const names = [...new Set(issueTypes.filter((type) => type.level === level && !taken.has(type.id)).map(({ name }) => name))];
    return names.length === 0 ? [] : [{ names: names.join(', '), own: false, link: text.parentField }];
  });
  return [...own.reverse(), ...jira];
}
