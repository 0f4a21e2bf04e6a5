import Lozenge from '@atlaskit/lozenge';
import { useSession } from '../../app/context';
import type { SavedReport } from '../../engine/protocol';
import { ownerName } from './reportList';
import styles from './reports.module.css';
import { text } from './text';
import type { ReportFile } from './useReportFile';
import { VisibilityLozenge } from './VisibilityLozenge';

interface FileStateProps {
  saved: SavedReport | undefined;
  file: ReportFile;
}

/** Whether the report is saved, whose it is, and whether something was changed since. */
export function FileState({ saved, file: { people, changed } }: FileStateProps) {
  const { me } = useSession();
  if (!saved) return <Lozenge>{text.unsaved}</Lozenge>;
  return (
    <span className={styles.state}>
      {saved.owner !== me.accountId && people && <span className={styles.by}>{text.by(ownerName(people, saved.owner))}</span>}
      <VisibilityLozenge visibility={saved.sharing.visibility} />
      <span role="status" className={styles.mark} title={saved.myRight === 'view' ? text.viewOnly : undefined}>
        {changed && text.changedMark}
      </span>
      {changed && <span className={styles.by}>{saved.myRight === 'view' ? text.changedView : text.changedKept}</span>}
    </span>
  );
}
