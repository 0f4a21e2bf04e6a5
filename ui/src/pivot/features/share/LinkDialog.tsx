import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import Textfield from '@atlaskit/textfield';
import { Field, hintId } from '../../../components/Field';
import { text } from './text';

/** The link to copy by hand, already chosen. */
export function LinkDialog({ address, onClose }: { address: string; onClose: () => void }) {
  return (
    <Modal onClose={onClose} width="medium">
      <ModalHeader>
        <ModalTitle>{text.byHand}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <Field label={text.link} htmlFor="report-link" hint={text.byHandText}>
          <Textfield
            id="report-link"
            aria-describedby={hintId('report-link')}
            isReadOnly
            value={address}
            autoFocus
            onFocus={(event) => event.currentTarget.select()}
          />
        </Field>
      </ModalBody>
      <ModalFooter>
        <Button appearance="primary" onClick={onClose}>
          {text.close}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
