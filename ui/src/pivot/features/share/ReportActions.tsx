import Button from '@atlaskit/button/new';
import { useCallback, useState } from 'react';
import { ProblemMessage } from '../../../components/ProblemMessage';
import { useSession } from '../../app/context';
import type { Opened } from '../../app/useOpened';
import type { Problem, SavedReport } from '../../engine/protocol';
import { Said } from '../../parts/Said';
import { ExportMenu } from '../exports/ExportMenu';
import { FileDialogs, type FileDialog } from '../reports/FileDialogs';
import { FileMenu } from '../reports/FileMenu';
import { FileState } from '../reports/FileState';
import { text } from '../reports/text';
import { usePeople } from '../reports/usePeople';
import { useReportFile } from '../reports/useReportFile';
import { isPartial } from '../sheet/sheetState';
import type { Sheet } from '../sheet/useSheet';
import { ShareMenu } from './ShareMenu';
import styles from './share.module.css';

export interface ReportActionsProps {
  sheet: Sheet;
  opened: Opened;
  /** The report was saved: it has this id, name and version from now on. */
  onSaved: (report: SavedReport) => void;
  /** The saved report is deleted. */
  onDeleted: () => void;
  /** Draws the chart on the screen as a PNG; undefined where no chart is shown. */
  picture?: (() => Promise<Blob | undefined>) | undefined;
}

/** What can be done with the open report as a whole, at the end of its head: save, share, export. */
export function ReportActions({ sheet, opened: { saved }, onSaved, onDeleted, picture }: ReportActionsProps) {
  const { me } = useSession();
  const [asked, setAsked] = useState<FileDialog>();
  const [said, setSaid] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  const forget = useCallback(() => setSaid(undefined), []);
  const file = useReportFile(sheet, saved, (report) => {
    setAsked(undefined);
    setProblem(undefined);
    setSaid(text.saved(report.name));
    onSaved(report);
  });
  const people = usePeople(saved, me);
  const saveOnto = async () => {
    const failure = await file.save();
    setProblem(failure);
  };
  const isOpen = sheet.phase === 'open';
  return (
    <>
      <div className={styles.actions}>
        <FileState saved={saved} people={people} changed={file.changed} />
        <ExportMenu
          session={isOpen ? sheet.session : undefined}
          name={saved?.name ?? sheet.sourceName}
          partial={isPartial(sheet.load)}
          picture={picture}
          onSaid={setSaid}
          onProblem={setProblem}
        />
        <ShareMenu config={sheet.config} saved={saved} onSaid={setSaid} onProblem={setProblem} />
        {saved?.myRight === 'edit' ? (
          <Button
            appearance={file.changed ? 'primary' : 'default'}
            isLoading={file.busy}
            isDisabled={!file.changed}
            onClick={() => void saveOnto()}
          >
            {text.save}
          </Button>
        ) : (
          <Button appearance="primary" isDisabled={!isOpen} onClick={() => setAsked('save')}>
            {saved ? text.saveAs : text.saveFirst}
          </Button>
        )}
        {saved && (
          <FileMenu
            report={saved}
            changed={file.changed}
            onSaveAs={() => setAsked('saveAs')}
            onSharing={() => setAsked('sharing')}
            onRevert={file.revert}
            onDelete={() => setAsked('delete')}
          />
        )}
      </div>
      {problem && (
        <div className={styles.problem}>
          <ProblemMessage problem={problem} retry={{ label: text.close, onClick: () => setProblem(undefined) }} />
        </div>
      )}
      <FileDialogs
        asked={asked}
        onAsk={setAsked}
        file={file}
        saved={saved}
        people={people}
        sourceName={sheet.sourceName}
        onReload={() => void file.reload().then(setProblem)}
        onDeleted={onDeleted}
      />
      {said !== undefined && <Said words={said} onClose={forget} />}
    </>
  );
}
