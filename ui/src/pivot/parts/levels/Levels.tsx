import Button from '@atlaskit/button/new';
import AddIcon from '@atlaskit/icon/core/add';
import type { IssueTypeView, LinkTypeView } from '../../engine/protocol';
import styles from './levels.module.css';
import { LevelRow } from './LevelRow';
import { moved, mostLevels, type LevelForm } from './levels';
import { text } from './text';

interface LevelsProps {
  /** Lowest first. */
  levels: readonly LevelForm[];
  issueTypes: readonly IssueTypeView[];
  linkTypes: readonly LinkTypeView[];
  onChange: (levels: readonly LevelForm[]) => void;
}

/** The levels as they stand above one another: the highest is the first on the screen. */
export function Levels({ levels, issueTypes, linkTypes, onChange }: LevelsProps) {
  const key = Math.max(0, ...levels.map((level) => level.key)) + 1;
  const add = () => onChange([...levels, { key, issueTypes: [], linkType: undefined, outward: true }]);
  return (
    <div className={styles.levels}>
      {levels.length < mostLevels ? (
        <div>
          <Button iconBefore={AddIcon} onClick={add}>
            {text.addLevel}
          </Button>
        </div>
      ) : (
        <span className={styles.hint}>{text.levelMost}</span>
      )}
      {levels.length === 0 && <span className={styles.hint}>{text.noLevels}</span>}
      {levels.length > 0 && (
        <ol className={styles.levelRows} reversed>
          {levels
            .map((level, index) => (
              <LevelRow
                key={level.key}
                level={level}
                place={index + 1}
                isTop={index === levels.length - 1}
                taken={levels.flatMap((other) => (other.key === level.key ? [] : other.issueTypes))}
                issueTypes={issueTypes}
                linkTypes={linkTypes}
                onChange={(changed) => onChange(levels.map((other, at) => (at === index ? changed : other)))}
                onMove={(by) => onChange(moved(levels, index, by))}
                onRemove={() => onChange(levels.filter((_, at) => at !== index))}
              />
            ))
            .reverse()}
        </ol>
      )}
    </div>
  );
}
