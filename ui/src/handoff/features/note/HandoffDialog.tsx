import Modal, { ModalBody, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import { useEffect, useState } from 'react';
import { ProblemMessage } from '../../../components/ProblemMessage';
import { Skeleton } from '../../../components/Skeleton';
import { useCore } from '../../app/context';
import type { HandoffView, IssueOpened, IssueView, Problem } from '../../engine/protocol';
import { HandoffForm } from './HandoffForm';
import styles from './note.module.css';
import { text } from './text';

interface HandoffDialogProps {
  issue: IssueView;
  onSent: (handoff: HandoffView) => void;
  onClose: () => void;
}

export function HandoffDialog({ issue, onSent, onClose }: HandoffDialogProps) {
  const core = useCore();
  const [opened, setOpened] = useState<IssueOpened>();
  const [problem, setProblem] = useState<Problem>();
  const { issueId } = issue;
  useEffect(() => {
    let gone = false;
    void core.ask({ kind: 'openIssue', issueId }).then((answer) => {
      if (gone) return;
      if (answer.kind === 'failed') setProblem(answer.problem);
      else setOpened(answer);
    });
    return () => {
      gone = true;
    };
  }, [core, issueId]);
  return (
    <Modal onClose={onClose} width="large" shouldCloseOnOverlayClick={false}>
      <ModalHeader hasCloseButton>
        <ModalTitle>{text.title(issue.key ?? '')}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <div className={styles.dialog}>
        <p className={styles.about}>{issue.summary}</p>
        {problem && <ProblemMessage problem={problem} />}
        {!opened && !problem && <Skeleton label={text.loading} widths={[100, 60, 100, 80, 80]} />}
        {opened && <HandoffForm opened={opened} onSent={onSent} onCancel={onClose} />}
        </div>
      </ModalBody>
    </Modal>
  );
}
