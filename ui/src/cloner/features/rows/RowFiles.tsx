import Button from '@atlaskit/button/new';
import AttachmentIcon from '@atlaskit/icon/core/attachment';
import { useState } from 'react';
import { useCore } from '../../app/context';
import type { DraftAction, DraftState } from '../../app/draft';
import { ProblemMessage } from '../../../components/ProblemMessage';
import type { Problem, RowFile, TemplateView } from '../../engine/protocol';
import styles from './rows.module.css';
import { text } from './text';

interface RowFilesProps {
  draft: DraftState;
  template: TemplateView;
  dispatch: (action: DraftAction) => void;
}

/** CSV files attached to the template, one click each. */
export function RowFiles({ draft, template, dispatch }: RowFilesProps) {
  const core = useCore();
  const [reading, setReading] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  if (template.rowFiles.length === 0) return null;

  const use = async ({ attachmentId, name }: RowFile) => {
    setReading(attachmentId);
    setProblem(undefined);
    const answer = await core.ask({ kind: 'readRowFile', templateId: template.id, attachmentId });
    setReading(undefined);
    if (answer.kind === 'failed') setProblem(answer.problem);
    else dispatch({ type: 'rowsChanged', source: 'csv', text: answer.text, fileName: name });
  };

  return (
    <div className={styles.files}>
      {template.rowFiles.map((file) => (
        <div key={file.attachmentId} className={styles.file}>
          <Button
            spacing="compact"
            iconBefore={AttachmentIcon}
            isLoading={reading === file.attachmentId}
            isSelected={draft.source === 'csv' && draft.fileName === file.name}
            onClick={() => void use(file)}
          >
            {text.use(file.name)}
          </Button>
          <span className={styles.fileHint}>{text.attached(file.bytes)}</span>
        </div>
      ))}
      {problem && <ProblemMessage problem={problem} />}
    </div>
  );
}
