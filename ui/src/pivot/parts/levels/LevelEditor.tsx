import type { IssueTypeView, LinkTypeView } from '../../engine/protocol';
import { Ladder } from './Ladder';
import { Levels } from './Levels';
import type { LevelForm } from './levels';
import styles from './levels.module.css';

interface LevelEditorProps {
  /** Lowest first. */
  levels: readonly LevelForm[];
  issueTypes: readonly IssueTypeView[];
  linkTypes: readonly LinkTypeView[];
  onChange: (levels: readonly LevelForm[]) => void;
}

/** Own levels, and beside them the ladder that they make with Jira's. */
export const LevelEditor = ({ levels, issueTypes, linkTypes, onChange }: LevelEditorProps) => (
  <div className={styles.ladderSplit}>
    <Levels levels={levels} issueTypes={issueTypes} linkTypes={linkTypes} onChange={onChange} />
    <Ladder levels={levels} issueTypes={issueTypes} linkTypes={linkTypes} />
  </div>
);
