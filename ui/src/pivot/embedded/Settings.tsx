import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import Select from '@atlaskit/select';
import { useState, type SyntheticEvent } from 'react';
import { Field, hintId } from '../../components/Field';
import { ProblemMessage } from '../../components/ProblemMessage';
import { Skeleton } from '../../components/Skeleton';
import { Booted } from '../app/Booted';
import type { Core } from '../engine/core';
import type { Problem, ReportsListed, ReportSummary } from '../engine/protocol';
import { visibilityTexts } from '../features/reports/text';
import { Segments } from '../../components/Segments';
import type { Choice } from './choice';
import styles from './embedded.module.css';
import { text } from './text';

interface SettingsProps {
  first: Choice | undefined;
  onSave: (choice: Choice) => Promise<unknown>;
  /** Undefined where the host has its own way out. */
  onCancel: () => Promise<unknown>;
}

async function start(core: Core): Promise<ReportsListed | Problem> {
  const answer = await core.ask({ kind: 'listReports', all: false });
  return answer.kind === 'failed' ? answer.problem : answer;
}

/** Where a gadget or a macro is configured. */
export function Settings(props: SettingsProps) {
  return (
    <main className={styles.settings} aria-label={text.settings}>
      <Booted start={start} waiting={<Skeleton label={text.reading} widths={[40, 100, 60]} />}>
        {({ reports }) => <SettingsForm {...props} reports={reports.filter(({ myRight }) => myRight)} />}
      </Booted>
    </main>
  );
}

const shows = (['table', 'chart'] as const).map((value) => ({ value, title: text.shows[value] }));

export function SettingsForm({ first, reports, onSave, onCancel }: SettingsProps & { reports: readonly ReportSummary[] }) {
  const [report, setReport] = useState(() => reports.find(({ id }) => id === first?.reportId));
  const [show, setShow] = useState(first?.show ?? 'table');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (!report || busy) return;
    setBusy(true);
    await onSave({ reportId: report.id, show }).catch((error: unknown) =>
      setProblem({ code: 'unavailable', message: text.saveFailed, wayOut: error instanceof Error ? error.message : '' }),
    );
    setBusy(false);
  };
  if (reports.length === 0) return <SectionMessage>{text.noReports}</SectionMessage>;
  return (
    <form className={styles.settings} onSubmit={(event) => void save(event)}>
      <Field label={text.choose} htmlFor="which-report" hint={text.chooseHint}>
        <Select<ReportSummary>
          inputId="which-report"
          descriptionId={hintId('which-report')}
          placeholder={text.choosePlaceholder}
          options={reports}
          value={report ?? null}
          getOptionValue={({ id }) => id}
          getOptionLabel={({ name, visibility }) => `${name} (${visibilityTexts[visibility].title.toLowerCase()})`}
          onChange={(chosen) => setReport(chosen ?? undefined)}
          maxMenuHeight={220}
        />
      </Field>
      {report?.visibility === 'private' && <SectionMessage appearance="warning">{text.privateWarning}</SectionMessage>}
      {report?.visibility === 'limited' && <SectionMessage>{text.limitedNote}</SectionMessage>}
      <Segments legend={text.show} options={shows} value={show} onChange={setShow} />
      {problem && <ProblemMessage problem={problem} />}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" isLoading={busy} isDisabled={!report}>
          {text.save}
        </Button>
        <Button appearance="subtle" onClick={() => void onCancel()}>
          {text.cancel}
        </Button>
      </div>
    </form>
  );
}
