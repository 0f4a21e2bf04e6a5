import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import Textfield from '@atlaskit/textfield';
import { useState, type SyntheticEvent } from 'react';
import { Field } from '../../../components/Field';
import styles from './queue.module.css';
import { shortcuts, text } from './text';

export function KeysDialog({ onClose }: { onClose: () => void }) {
  return (
    <Modal onClose={onClose} width="small">
      <ModalHeader hasCloseButton>
        <ModalTitle>{text.keys}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <dl className={styles.keys}>
          {shortcuts.map(([keys, what]) => (
            <Pair key={keys} keys={keys} what={what} />
          ))}
        </dl>
      </ModalBody>
    </Modal>
  );
}

function Pair({ keys, what }: { keys: string; what: string }) {
  return (
    <>
      <dt>{keys}</dt>
      <dd>{what}</dd>
    </>
  );
}

interface PlaceDialogProps {
  name: string;
  place: number;
  total: number;
  onMove: (place: number) => void;
  onClose: () => void;
}

/** Moves a card to a place by its number. */
export function PlaceDialog({ name, place, total, onMove, onClose }: PlaceDialogProps) {
  const [typed, setTyped] = useState(String(place));
  const wanted = Number(typed);
  const valid = Number.isInteger(wanted) && wanted >= 1 && wanted <= total;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!valid) return;
    onMove(wanted);
    onClose();
  };
  return (
    <Modal onClose={onClose} width="small">
      <form onSubmit={submit}>
        <ModalHeader>
          <ModalTitle>{text.placeTitle(name)}</ModalTitle>
        </ModalHeader>
        <ModalBody>
          <Field label={text.placeLabel(total)} htmlFor="place">
            <Textfield
              id="place"
              type="number"
              min={1}
              max={total}
              value={typed}
              isInvalid={!valid}
              autoFocus
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
          </Field>
        </ModalBody>
        <ModalFooter>
          <Button appearance="subtle" onClick={onClose}>
            {text.cancel}
          </Button>
          <Button appearance="primary" type="submit" isDisabled={!valid}>
            {text.move}
          </Button>
        </ModalFooter>
      </form>
    </Modal>
  );
}
