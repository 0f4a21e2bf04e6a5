import { useSession } from '../../app/context';
import type { PersonView, SavedReport } from '../../engine/protocol';
import { ConflictDialog } from './ConflictDialog';
import { DeleteReport } from './DeleteReport';
import { nameOfCopy } from './reportList';
import { SaveDialog } from './SaveDialog';
import { formOf, newForm } from './saveForm';
import { text } from './text';
import type { ReportFile } from './useReportFile';

export type FileDialog = 'save' | 'saveAs' | 'sharing' | 'delete';

interface FileDialogsProps {
  asked: FileDialog | undefined;
  onAsk: (dialog: FileDialog | undefined) => void;
  file: ReportFile;
  saved: SavedReport | undefined;
  people: readonly PersonView[] | undefined;
  /** Where the issues are from: the first name of a report. */
  sourceName: string;
  onReload: () => void;
  onDeleted: () => void;
}

export function FileDialogs({ asked, onAsk, file, saved, people, sourceName, onReload, onDeleted }: FileDialogsProps) {
  const { me } = useSession();
  const onClose = () => onAsk(undefined);
  if (file.conflict)
    return (
      <ConflictDialog
        onReload={onReload}
        onCopy={() => {
          file.forgetConflict();
          onAsk('saveAs');
        }}
        onClose={() => {
          file.forgetConflict();
          onClose();
        }}
      />
    );
  switch (asked) {
    case 'save':
    case 'saveAs': {
      const name = saved ? nameOfCopy(saved.name, text.copyOf) : sourceName;
      const title = saved ? text.saveAsTitle : text.saveTitle;
      return <SaveDialog title={title} first={newForm(name)} owner={me.accountId} onSave={file.saveAs} onClose={onClose} />;
    }
    case 'sharing':
      return (
        saved &&
        people && (
          <SaveDialog title={text.sharingTitle} first={formOf(saved, people)} owner={saved.owner} onSave={file.save} onClose={onClose} />
        )
      );
    case 'delete':
      return (
        saved && (
          <DeleteReport
            report={{ id: saved.id, name: saved.name, visibility: saved.sharing.visibility }}
            onDeleted={onDeleted}
            onClose={onClose}
          />
        )
      );
    case undefined:
      return null;
  }
}
