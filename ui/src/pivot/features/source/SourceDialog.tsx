import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import type { ReportSource } from '../../engine/protocol';
import { SourcePicker } from './SourcePicker';
import { text } from './text';

interface SourceDialogProps {
  now: ReportSource;
  onChoose: (source: ReportSource) => void;
  onClose: () => void;
}

/** Another source for the report on the screen; its layout stays. */
export function SourceDialog({ now, onChoose, onClose }: SourceDialogProps) {
  return (
    <Modal onClose={onClose} width="large">
      <ModalHeader hasCloseButton>
        <ModalTitle>{text.changeTitle}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <SourcePicker now={now} onChoose={onChoose} />
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={onClose}>
          {text.cancel}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
