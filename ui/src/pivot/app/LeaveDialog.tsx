import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import { text } from './text';

interface LeaveDialogProps {
  onStay: () => void;
  onLeave: () => void;
}

/** Asked before a report with changes that nobody saved gives way to another. */
export const LeaveDialog = ({ onStay, onLeave }: LeaveDialogProps) => (
  <Modal onClose={onStay} width="small">
    <ModalHeader>
      <ModalTitle appearance="warning">{text.leaveTitle}</ModalTitle>
    </ModalHeader>
    <ModalBody>{text.leaveText}</ModalBody>
    <ModalFooter>
      <Button appearance="subtle" onClick={onLeave}>
        {text.leave}
      </Button>
      <Button appearance="primary" autoFocus onClick={onStay}>
        {text.stay}
      </Button>
    </ModalFooter>
  </Modal>
);
