import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import Textfield from '@atlaskit/textfield';
import { useState, type SyntheticEvent } from 'react';
import { Field, hintId } from '../../../components/Field';
import { ProblemMessage } from '../../../components/ProblemMessage';
import { Stack, Subtle } from '../../../components/Stack';
import { useSession } from '../../app/context';
import type { Problem } from '../../engine/protocol';
import { nameFits, type SaveForm } from './saveForm';
import { SharingFields } from './SharingFields';
import { text } from './text';
import type { SaveOutcome } from './useReportFile';

interface SaveDialogProps {
  title: string;
  first: SaveForm;
  /** Account id of whom it belongs to, or is going to. */
  owner: string;
  /** False where only the name can be changed. */
  sharing?: boolean;
  /** What is not saved with it, in one sentence. */
  hint?: string | undefined;
  /** Closes the dialog where it was saved. */
  onSave: (form: SaveForm) => Promise<SaveOutcome>;
  onClose: () => void;
}

/** Name, and who may see and change it. */
export function SaveDialog({ title, first, owner, sharing = true, hint, onSave, onClose }: SaveDialogProps) {
  const { standing } = useSession();
  const [form, setForm] = useState(first);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (!nameFits(form.name) || busy) return;
    setBusy(true);
    const outcome = await onSave({ ...form, name: form.name.trim() });
    setBusy(false);
    setProblem('refused' in outcome ? outcome.refused : undefined);
  };
  return (
    <Modal onClose={onClose} width="medium" shouldScrollInViewport>
      <form onSubmit={(event) => void submit(event)}>
        <ModalHeader>
          <ModalTitle>{title}</ModalTitle>
        </ModalHeader>
        <ModalBody>
          <Stack>
            <Field label={text.name} htmlFor="report-name" hint={nameFits(form.name) ? text.nameHint : text.nameMissing}>
              <Textfield
                id="report-name"
                aria-describedby={hintId('report-name')}
                value={form.name}
                maxLength={100}
                isInvalid={!nameFits(form.name)}
                autoFocus
                onFocus={(event) => event.currentTarget.select()}
                onChange={(event) => setForm({ ...form, name: event.currentTarget.value })}
              />
            </Field>
            {sharing && <SharingFields form={form} first={first.visibility} owner={owner} standing={standing} onChange={setForm} />}
            {hint !== undefined && <Subtle>{hint}</Subtle>}
            {problem && <ProblemMessage problem={problem} />}
          </Stack>
        </ModalBody>
        <ModalFooter>
          <Button appearance="subtle" onClick={onClose}>
            {text.cancel}
          </Button>
          <Button appearance="primary" type="submit" isLoading={busy} isDisabled={!nameFits(form.name)}>
            {text.save}
          </Button>
        </ModalFooter>
      </form>
    </Modal>
  );
}
