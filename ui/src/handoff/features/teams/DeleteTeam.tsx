import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import { text } from './text';

export function DeleteTeam({ name, onDelete, onClose }: { name: string; onDelete: () => void; onClose: () => void }) {
  return (
    <Modal onClose={onClose} width="small">
      <ModalHeader>
        <ModalTitle appearance="danger">{text.deleteTitle(name)}</ModalTitle>
      </ModalHeader>
      <ModalBody>{text.deleteText}</ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={onClose}>
          {text.cancel}
        </Button>
        <Button appearance="danger" onClick={onDelete}>
          {text.deleteSure}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
