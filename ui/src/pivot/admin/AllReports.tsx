import { router } from '#bridge';
import Textfield from '@atlaskit/textfield';
import { useCallback, useState } from 'react';
import { ProblemMessage } from '../../components/ProblemMessage';
import { Skeleton } from '../../components/Skeleton';
import { Empty } from '../../components/Stack';
import type { PersonView, ReportSummary } from '../engine/protocol';
import { DeleteReport } from '../features/reports/DeleteReport';
import { ownerName, sought } from '../features/reports/reportList';
import { useReports } from '../features/reports/useReports';
import { addressOfSaved } from '../features/share/address';
import { Said } from '../parts/Said';
import styles from './admin.module.css';
import { AllReportsTable } from './AllReportsTable';
import { TakeReport } from './TakeReport';
import { text } from './text';

type Asked = { what: 'take' | 'delete'; report: ReportSummary };

/** Every saved report of the site, also those that nobody shares. */
export function AllReports({ me }: { me: PersonView }) {
  const { listed, problem, reload } = useReports(true);
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState<Asked>();
  const [said, setSaid] = useState<string>();
  const forget = useCallback(() => setSaid(undefined), []);
  const { reports = [], people = [] } = listed ?? {};
  const shown = sought(reports, people, { set: 'all', text: typed, me: me.accountId });
  const close = () => setAsked(undefined);
  const changed = (words: string) => {
    close();
    setSaid(words);
    reload();
  };
  return (
    <section className={styles.all} aria-label={text.reports}>
      <p className={styles.detail}>{text.reportsDetail}</p>
      {problem && <ProblemMessage problem={problem} retry={{ label: text.tryAgain, onClick: reload }} />}
      {!listed && !problem && <Skeleton label={text.reportsLoading} widths={[100, 100, 100]} />}
      {listed?.reports.length === 0 && <Empty>{text.none}</Empty>}
      {reports.length > 0 && (
        <>
          <div className={styles.figure}>
            <Textfield aria-label={text.find} placeholder={text.find} isCompact value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
          </div>
          {shown.length === 0 ? (
            <Empty>{text.nothing}</Empty>
          ) : (
            <AllReportsTable
              reports={shown}
              people={people}
              me={me}
              onOpen={({ id }) => void addressOfSaved(id).then((address) => router.navigate(address))}
              onTake={(report) => setAsked({ what: 'take', report })}
              onDelete={(report) => setAsked({ what: 'delete', report })}
            />
          )}
        </>
      )}
      {asked?.what === 'delete' && <DeleteReport report={asked.report} onDeleted={() => changed(text.deleted(asked.report.name))} onClose={close} />}
      {asked?.what === 'take' && (
        <TakeReport
          report={asked.report}
          owner={ownerName(people, asked.report.owner)}
          onTaken={() => changed(text.taken(asked.report.name))}
          onClose={close}
        />
      )}
      {said !== undefined && <Said words={said} onClose={forget} />}
    </section>
  );
}
