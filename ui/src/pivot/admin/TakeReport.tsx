import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import { useState } from 'react';
import { ProblemMessage } from '../../components/ProblemMessage';
import { Stack } from '../../components/Stack';
import { useCore } from '../app/context';
import type { Problem, ReportSummary } from '../engine/protocol';
import { text } from './text';

interface TakeReportProps {
  report: ReportSummary;
  owner: string;
  onTaken: () => void;
  onClose: () => void;
}

/** Asks before an administrator becomes the owner of somebody's report. */
export function TakeReport({ report, owner, onTaken, onClose }: TakeReportProps) {
  const core = useCore();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const take = async () => {
    setBusy(true);
    const answer = await core.ask({ kind: 'takeReport', reportId: report.id });
    setBusy(false);
    if (answer.kind === 'failed') setProblem(answer.problem);
    else onTaken();
  };
  return (
    <Modal onClose={onClose} width="small">
      <ModalHeader>
        <ModalTitle>{text.takeTitle(report.name)}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <Stack tight>
          <span>{text.takeText(owner)}</span>
          {report.visibility === 'private' && <strong>{text.takePrivate}</strong>}
          {problem && <ProblemMessage problem={problem} />}
        </Stack>
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={onClose}>
          {text.cancel}
        </Button>
        <Button appearance="primary" isLoading={busy} onClick={() => void take()}>
          {text.takeSure}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
