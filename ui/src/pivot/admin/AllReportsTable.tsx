import { IconButton } from '@atlaskit/button/new';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import ShowMoreIcon from '@atlaskit/icon/core/show-more-horizontal';
import { moment } from '../../components/format';
import type { PersonView, ReportSummary } from '../engine/protocol';
import { ownerName } from '../features/reports/reportList';
import { sourceTexts } from '../features/reports/text';
import { VisibilityLozenge } from '../features/reports/VisibilityLozenge';
import styles from './admin.module.css';
import { text } from './text';

interface Actions {
  onOpen: (report: ReportSummary) => void;
  onTake: (report: ReportSummary) => void;
  onDelete: (report: ReportSummary) => void;
}

interface AllReportsTableProps extends Actions {
  reports: readonly ReportSummary[];
  people: readonly PersonView[];
  me: PersonView;
}

export function AllReportsTable({ reports, people, me, ...actions }: AllReportsTableProps) {
  return (
    <div className={styles.scroller} role="region" aria-label={text.table} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {[text.name, text.owner, text.visibility, text.source, text.changed].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {reports.map((report) => (
            <tr key={report.id}>
              <th scope="row">{report.name}</th>
              <td>{report.owner === me.accountId ? text.you : ownerName(people, report.owner)}</td>
              <td>
                <VisibilityLozenge visibility={report.visibility} />
              </td>
              <td>{sourceTexts[report.source]}</td>
              <td className={styles.when}>{moment(report.changed)}</td>
              <td className={styles.last}>
                <More report={report} mine={report.owner === me.accountId} {...actions} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

// Only this page's token proves an administrator: the report's own page opens what is open to the person, so what is private is taken over first.
function More({ report, mine, onOpen, onTake, onDelete }: Actions & { report: ReportSummary; mine: boolean }) {
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
        {(mine || report.visibility === 'public') && <DropdownItem onClick={() => onOpen(report)}>{text.open}</DropdownItem>}
        {!mine && <DropdownItem onClick={() => onTake(report)}>{text.take}</DropdownItem>}
        <DropdownItem onClick={() => onDelete(report)}>{text.delete}</DropdownItem>
      </DropdownItemGroup>
    </DropdownMenu>
  );
}
