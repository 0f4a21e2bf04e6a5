import { useSession } from '../../app/context';
import type { SavedReport } from '../../engine/protocol';
import { ConflictDialog } from './ConflictDialog';
import { DeleteReport } from './DeleteReport';
import { nameOfCopy } from './reportList';
import { SaveDialog } from './SaveDialog';
import { formOf, newForm } from './saveForm';
import { text } from './text';
import type { ReportFile, SaveOutcome } from './useReportFile';

export type FileDialog = 'save' | 'saveAs' | 'sharing' | 'delete';

interface FileDialogsProps {
  asked: FileDialog | undefined;
  onAsk: (dialog: FileDialog | undefined) => void;
  file: ReportFile;
  saved: SavedReport | undefined;
  onSaved: (name: string) => void;
  onReload: () => void;
  onDeleted: () => void;
}

export function FileDialogs({ asked, onAsk, file, saved, onSaved, onReload, onDeleted }: FileDialogsProps) {
  const { me } = useSession();
  const { people } = file;
  const hint = file.dropsSort ? text.sortDropped : undefined;
  const onClose = () => onAsk(undefined);
  const closing = async (outcome: Promise<SaveOutcome>) => {
    const done = await outcome;
    if (!('refused' in done)) onClose();
    if ('saved' in done) onSaved(done.saved);
    return done;
  };
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
      // Names of boards and filters stay in Jira: the app's server keeps only what a person types.
      const name = saved ? nameOfCopy(saved.name, text.copyOf) : text.firstName;
      const title = saved ? text.saveAsTitle : text.saveTitle;
      return <SaveDialog title={title} first={newForm(name)} owner={me.accountId} hint={hint} onSave={(form) => closing(file.saveAs(form))} onClose={onClose} />;
    }
    case 'sharing':
      return (
        saved &&
        people && (
          <SaveDialog
            title={saved.owner === me.accountId ? text.sharingTitle : text.renameTitle(saved.name)}
            sharing={saved.owner === me.accountId}
            first={formOf(saved, people)}
            owner={saved.owner}
            hint={hint}
            onSave={(form) => closing(file.save(form))}
            onClose={onClose}
          />
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
