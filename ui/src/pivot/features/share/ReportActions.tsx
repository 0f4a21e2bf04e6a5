import Button from '@atlaskit/button/new';
import { useCallback, useState } from 'react';
import { ProblemMessage } from '../../../components/ProblemMessage';
import type { Opened } from '../../app/useOpened';
import type { Problem } from '../../engine/protocol';
import { Said } from '../../parts/Said';
import { ExportMenu } from '../exports/ExportMenu';
import { FileDialogs, type FileDialog } from '../reports/FileDialogs';
import { FileMenu } from '../reports/FileMenu';
import { text } from '../reports/text';
import type { ReportFile } from '../reports/useReportFile';
import { isPartial } from '../sheet/sheetState';
import type { Sheet } from '../sheet/useSheet';
import { ShareMenu } from './ShareMenu';
import styles from './share.module.css';

export interface ReportActionsProps {
  sheet: Sheet;
  opened: Opened;
  /** The saved report behind it. */
  file: ReportFile;
  /** The saved report is deleted. */
  onDeleted: () => void;
  /** Draws the chart on the screen as a PNG; undefined where no chart is shown. */
  picture?: (() => Promise<Blob | undefined>) | undefined;
}

/** What can be done with the open report as a whole, at the end of its head: save, share, export. */
export function ReportActions({ sheet, opened: { saved }, file, onDeleted, picture }: ReportActionsProps) {
  const [asked, setAsked] = useState<FileDialog>();
  const [said, setSaid] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  const forget = useCallback(() => setSaid(undefined), []);
  const tellSaved = (name: string) => {
    setProblem(undefined);
    setSaid(file.dropsSort ? `${text.saved(name)} ${text.sortDropped}` : text.saved(name));
  };
  const save = async () => {
    const outcome = await file.save();
    if ('refused' in outcome) setProblem(outcome.refused);
    if ('saved' in outcome) tellSaved(outcome.saved);
  };
  const isOpen = sheet.phase === 'open';
  return (
    <>
      <div className={styles.actions}>
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
            onClick={() => void save()}
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
        onSaved={tellSaved}
        onReload={() => void file.reload().then(setProblem)}
        onDeleted={onDeleted}
      />
      {said !== undefined && <Said words={said} onClose={forget} />}
    </>
  );
}
