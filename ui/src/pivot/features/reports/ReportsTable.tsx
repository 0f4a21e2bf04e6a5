import { IconButton } from '@atlaskit/button/new';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import LockLockedIcon from '@atlaskit/icon/core/lock-locked';
import ShowMoreIcon from '@atlaskit/icon/core/show-more-horizontal';
import { moment } from '../../../components/format';
import { useSession } from '../../app/context';
import type { PersonView, ReportSummary } from '../../engine/protocol';
import { ownerName } from './reportList';
import styles from './reports.module.css';
import { sourceTexts, text } from './text';
import { VisibilityLozenge } from './VisibilityLozenge';

interface ReportActions {
  onOpen: (reportId: string) => void;
  onRename: (report: ReportSummary) => void;
  onDuplicate: (report: ReportSummary) => void;
  onDelete: (report: ReportSummary) => void;
}

interface ReportsTableProps extends ReportActions {
  reports: readonly ReportSummary[];
  people: readonly PersonView[];
}

export function ReportsTable({ reports, people, ...actions }: ReportsTableProps) {
  return (
    <div className={styles.scroller} role="region" aria-label={text.table} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {[text.name, text.owner, text.source, text.changed].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {reports.map((report) => (
            <Line key={report.id} report={report} owner={ownerName(people, report.owner)} {...actions} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface LineProps extends ReportActions {
  report: ReportSummary;
  owner: string;
}

function Line({ report, owner, ...actions }: LineProps) {
  const { me } = useSession();
  const mine = report.owner === me.accountId;
  return (
    <tr>
      <th scope="row">
        <span className={styles.title}>
          {report.myRight ? (
            <button type="button" className={styles.link} onClick={() => actions.onOpen(report.id)}>
              {report.name}
            </button>
          ) : (
            <span className={styles.closed} title={text.notMine(owner)}>
              <LockLockedIcon label="" size="small" color="currentColor" />
              {report.name}
            </span>
          )}
          <VisibilityLozenge visibility={report.visibility} />
        </span>
      </th>
      <td>{mine ? text.you : owner}</td>
      <td>{sourceTexts[report.source]}</td>
      <td className={styles.when}>{moment(report.changed)}</td>
      <td className={styles.last}>
        {report.myRight ? (
          <More report={report} mine={mine} {...actions} />
        ) : (
          <span className={styles.ask} title={text.notMine(owner)}>
            {text.askOwner}
          </span>
        )}
      </td>
    </tr>
  );
}

/** What the viewer may do with it: only its owner takes a report away, and whoever may edit it renames it. */
function More({ report, mine, onOpen, onRename, onDuplicate, onDelete }: ReportActions & { report: ReportSummary; mine: boolean }) {
  return (
    <DropdownMenu<HTMLButtonElement>
      placement="bottom-end"
      trigger={({ triggerRef, isSelected = false, ...props }) => (
        <IconButton
          {...props}
          ref={triggerRef}
          icon={ShowMoreIcon}
          label={text.more(report.name)}
          isSelected={isSelected}
          appearance="subtle"
          spacing="compact"
        />
      )}
    >
      <DropdownItemGroup>
        <DropdownItem onClick={() => onOpen(report.id)}>{text.open}</DropdownItem>
        {report.myRight === 'edit' && <DropdownItem onClick={() => onRename(report)}>{text.rename}</DropdownItem>}
        <DropdownItem onClick={() => onDuplicate(report)}>{text.duplicate}</DropdownItem>
        {mine && <DropdownItem onClick={() => onDelete(report)}>{text.delete}</DropdownItem>}
      </DropdownItemGroup>
    </DropdownMenu>
  );
}
