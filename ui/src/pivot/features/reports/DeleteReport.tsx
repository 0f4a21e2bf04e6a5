import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import { useState } from 'react';
import { ProblemMessage } from '../../../components/ProblemMessage';
import { Stack } from '../../../components/Stack';
import { useCore } from '../../app/context';
import type { Problem, Visibility } from '../../engine/protocol';
import { text } from './text';

interface DeleteReportProps {
  report: { id: string; name: string; visibility: Visibility };
  onDeleted: () => void;
  onClose: () => void;
}

/** Asks once, and says that it is final. */
export function DeleteReport({ report: { id, name, visibility }, onDeleted, onClose }: DeleteReportProps) {
  const core = useCore();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const remove = async () => {
    setBusy(true);
    const answer = await core.ask({ kind: 'deleteReport', reportId: id });
    setBusy(false);
    if (answer.kind === 'failed') setProblem(answer.problem);
    else onDeleted();
  };
  return (
    <Modal onClose={onClose} width="small">
      <ModalHeader>
        <ModalTitle appearance="danger">{text.deleteTitle(name)}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <Stack tight>
          <span>{text.deleteText}</span>
          {visibility !== 'private' && <strong>{text.deleteShared}</strong>}
          {problem && <ProblemMessage problem={problem} />}
        </Stack>
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={onClose}>
          {text.cancel}
        </Button>
        <Button appearance="danger" isLoading={busy} onClick={() => void remove()}>
          {text.deleteSure}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
