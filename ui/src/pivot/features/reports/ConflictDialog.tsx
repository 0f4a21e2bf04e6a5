import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import { text } from './text';

interface ConflictDialogProps {
  onReload: () => void;
  onCopy: () => void;
  onClose: () => void;
}

/** Nothing is lost: theirs is saved, and ours can be saved beside it. */
export function ConflictDialog({ onReload, onCopy, onClose }: ConflictDialogProps) {
  return (
    <Modal onClose={onClose} width="medium">
      <ModalHeader>
        <ModalTitle appearance="warning">{text.conflictTitle}</ModalTitle>
      </ModalHeader>
      <ModalBody>{text.conflictText}</ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={onClose}>
          {text.conflictLater}
        </Button>
        <Button onClick={onReload}>{text.conflictReload}</Button>
        <Button appearance="primary" onClick={onCopy}>
          {text.conflictCopy}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
