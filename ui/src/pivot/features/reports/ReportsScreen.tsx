import Button from '@atlaskit/button/new';
import AddIcon from '@atlaskit/icon/core/add';
import Textfield from '@atlaskit/textfield';
import { useCallback, useState } from 'react';
import { LiveRegion } from '../../../components/LiveRegion';
import { ProblemMessage } from '../../../components/ProblemMessage';
import { Skeleton } from '../../../components/Skeleton';
import { Empty } from '../../../components/Stack';
import { useCore, useSession } from '../../app/context';
import { ScreenHead } from '../../../components/ScreenHead';
import type { ReportsListed, ReportSummary } from '../../engine/protocol';
import { Said } from '../../parts/Said';
import { Segments } from '../../../components/Segments';
import { duplicate, rename } from './changeReport';
import { DeleteReport } from './DeleteReport';
import { RenameReport } from './RenameReport';
import { reportSets, sought, type ReportSet } from './reportList';
import styles from './reports.module.css';
import { ReportsTable } from './ReportsTable';
import { text } from './text';
import { useReports } from './useReports';

interface ReportsScreenProps {
  onOpen: (reportId: string) => void;
  onNew: () => void;
}

const sets = reportSets.map((value) => ({ value, title: text.sets[value] }));

/** The saved reports that the viewer may know of. */
export function ReportsScreen({ onOpen, onNew }: ReportsScreenProps) {
  const reports = useReports();
  const { listed, problem } = reports;
  return (
    <>
      <ScreenHead title={text.title} detail={text.detail}>
        <Button iconBefore={AddIcon} onClick={onNew}>
          {text.newReport}
        </Button>
      </ScreenHead>
      <div className={styles.screen}>
        {problem && <ProblemMessage problem={problem} retry={{ label: text.refresh, onClick: reports.reload }} />}
        {!listed && !problem && <Skeleton label={text.loading} widths={[100, 100, 100, 100]} />}
        {listed?.reports.length === 0 && <None />}
        {listed && listed.reports.length > 0 && <Listed listed={listed} onOpen={onOpen} reload={reports.reload} tell={reports.tell} />}
      </div>
    </>
  );
}

function None() {
  return (
    <Empty>
      <h2 className={styles.none}>{text.empty}</h2>
      <span>{text.emptyText}</span>
    </Empty>
  );
}

interface ListedProps extends Pick<ReturnType<typeof useReports>, 'reload' | 'tell'> {
  listed: ReportsListed;
  onOpen: (reportId: string) => void;
}

type Asked = { what: 'rename' | 'delete'; report: ReportSummary };

function Listed({ listed: { reports, people }, onOpen, reload, tell }: ListedProps) {
  const core = useCore();
  const { me } = useSession();
  const [set, setSet] = useState<ReportSet>('all');
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState<Asked>();
  const [said, setSaid] = useState<string>();
  const forget = useCallback(() => setSaid(undefined), []);
  const shown = sought(reports, people, { set, text: typed, me: me.accountId });
  const copy = async (report: ReportSummary) => {
    const answer = await duplicate(core, report);
    tell(answer.kind === 'failed' ? answer.problem : undefined);
    if (answer.kind === 'failed') return;
    setSaid(text.duplicated(answer.report.name));
    reload();
  };
  const changed = (words: string) => {
    setAsked(undefined);
    setSaid(words);
    reload();
  };
  return (
    <>
      <div className={styles.tools}>
        <Segments legend={text.which} hideLegend options={sets} value={set} onChange={setSet} />
        <div className={styles.search}>
          <Textfield aria-label={text.search} placeholder={text.search} isCompact value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
        </div>
        <span className={styles.count}>{text.count(shown.length, reports.length)}</span>
      </div>
      <LiveRegion text={text.count(shown.length, reports.length)} />
      {shown.length === 0 ? (
        <Empty>
          <h2 className={styles.none}>{text.nothing}</h2>
          <span>{text.nothingText}</span>
          <Button
            onClick={() => {
              setSet('all');
              setTyped('');
            }}
          >
            {text.showAll}
          </Button>
        </Empty>
      ) : (
        <ReportsTable
          reports={shown}
          people={people}
          onOpen={onOpen}
          onRename={(report) => setAsked({ what: 'rename', report })}
          onDuplicate={(report) => void copy(report)}
          onDelete={(report) => setAsked({ what: 'delete', report })}
        />
      )}
      {asked?.what === 'rename' && (
        <RenameReport
          report={asked.report}
          onRename={(name) => rename(core, asked.report, name)}
          onRenamed={(name) => changed(text.renamed(name))}
          onClose={() => setAsked(undefined)}
        />
      )}
      {asked?.what === 'delete' && (
        <DeleteReport report={asked.report} onDeleted={() => changed(text.deleted(asked.report.name))} onClose={() => setAsked(undefined)} />
      )}
      {said !== undefined && <Said words={said} onClose={forget} />}
    </>
  );
}
