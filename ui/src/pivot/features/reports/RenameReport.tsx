import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import Textfield from '@atlaskit/textfield';
import { useState, type SyntheticEvent } from 'react';
import { Field, hintId } from '../../../components/Field';
import { ProblemMessage } from '../../../components/ProblemMessage';
import type { Failed, Problem, ReportRead, ReportSummary } from '../../engine/protocol';
import { nameFits } from './saveForm';
import { text } from './text';

interface RenameReportProps {
  report: ReportSummary;
  onRename: (name: string) => Promise<ReportRead | Failed>;
  onRenamed: (name: string) => void;
  onClose: () => void;
}

export function RenameReport({ report, onRename, onRenamed, onClose }: RenameReportProps) {
  const [name, setName] = useState(report.name);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (!nameFits(name) || busy) return;
    setBusy(true);
    const answer = await onRename(name.trim());
    setBusy(false);
    if (answer.kind === 'failed') setProblem(answer.problem);
    else onRenamed(answer.report.name);
  };
  return (
    <Modal onClose={onClose} width="small">
      <form onSubmit={(event) => void submit(event)}>
        <ModalHeader>
          <ModalTitle>{text.renameTitle(report.name)}</ModalTitle>
        </ModalHeader>
        <ModalBody>
          <Field label={text.name} htmlFor="report-rename" hint={text.nameHint}>
            <Textfield
              id="report-rename"
              aria-describedby={hintId('report-rename')}
              value={name}
              maxLength={100}
              isInvalid={!nameFits(name)}
              autoFocus
              onChange={(event) => setName(event.currentTarget.value)}
            />
          </Field>
          {problem && <ProblemMessage problem={problem} />}
        </ModalBody>
        <ModalFooter>
          <Button appearance="subtle" onClick={onClose}>
            {text.cancel}
          </Button>
          <Button appearance="primary" type="submit" isLoading={busy} isDisabled={!nameFits(name)}>
            {text.renameSure}
          </Button>
        </ModalFooter>
      </form>
    </Modal>
  );
}
