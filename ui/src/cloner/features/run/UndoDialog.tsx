import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import { text } from './text';

interface UndoDialogProps {
  count: number;
  onClose: () => void;
  onConfirm: () => void;
}

export function UndoDialog({ count, onClose, onConfirm }: UndoDialogProps) {
  return (
    <ModalTransition>
      <Modal onClose={onClose} width="small">
        <ModalHeader>
          <ModalTitle appearance="warning">{text.undoTitle(count)}</ModalTitle>
        </ModalHeader>
        <ModalBody>{text.undoBody}</ModalBody>
        <ModalFooter>
          <Button appearance="subtle" onClick={onClose}>
            {text.undoCancel}
          </Button>
          <Button appearance="warning" onClick={onConfirm}>
            {text.undoConfirm}
          </Button>
        </ModalFooter>
      </Modal>
    </ModalTransition>
  );
}
