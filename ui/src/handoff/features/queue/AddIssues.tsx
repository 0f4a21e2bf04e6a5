import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import TextArea from '@atlaskit/textarea';
import { useState } from 'react';
import { Field, hintId } from '../../../components/Field';
import { ProblemMessage } from '../../../components/ProblemMessage';
import { Stack, Subtle } from '../../../components/Stack';
import type { Problem } from '../../engine/protocol';
import { text } from './addText';
import { FindIssues } from './FindIssues';
import styles from './queue.module.css';
import { mineJql } from './text';
import type { QueueControls } from './useQueue';

interface AddIssuesProps {
  /** `mine` or a team's id. */
  id: string;
  queue: QueueControls;
  onClose: () => void;
}

const ways = ['search', 'jql', 'keys'] as const;

/** Puts issues into a queue: those found, all of a query, or a list of keys. */
export function AddIssues({ id, queue, onClose }: AddIssuesProps) {
  const [way, setWay] = useState<(typeof ways)[number]>('search');
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const add = async (what: { issueIds: string[] } | { jql: string } | { keys: string }): Promise<boolean> => {
    setBusy(true);
    const refused = await queue.change({ kind: 'addToQueue', queue: id, ...what });
    setBusy(false);
    setProblem(refused);
    return refused === undefined;
  };
  const addTyped = async () => {
    if (await add(way === 'jql' ? { jql: typed } : { keys: typed })) onClose();
  };
  return (
    <Modal onClose={onClose} width="medium">
      <ModalHeader hasCloseButton>
        <ModalTitle>{text.title}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <Stack>
          <div className={styles.ways} role="group" aria-label={text.ways}>
            {ways.map((name) => (
              <Button key={name} spacing="compact" isSelected={way === name} aria-pressed={way === name} onClick={() => setWay(name)}>
                {text[name]}
              </Button>
            ))}
            {id === 'mine' && (
              <Button
                spacing="compact"
                isLoading={busy && way === 'search'}
                onClick={() => void add({ jql: mineJql }).then((done) => done && onClose())}
              >
                {text.mine}
              </Button>
            )}
          </div>
          {problem && <ProblemMessage problem={problem} />}
          {way === 'search' ? (
            <FindIssues rows={queue.rows} onAdd={(issueIds) => void add({ issueIds })} />
          ) : (
            <Typed key={way} way={way} value={typed} onChange={setTyped} />
          )}
          {id === 'mine' && way === 'search' && <Subtle>{`${text.mine}: ${text.mineHint}.`}</Subtle>}
        </Stack>
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={onClose}>
          {text.close}
        </Button>
        {way !== 'search' && (
          <Button appearance="primary" isLoading={busy} isDisabled={typed.trim() === ''} onClick={() => void addTyped()}>
            {text.addThese}
          </Button>
        )}
      </ModalFooter>
    </Modal>
  );
}

function Typed({ way, value, onChange }: { way: 'jql' | 'keys'; value: string; onChange: (text: string) => void }) {
  return (
    <Field label={text[`${way}Label`]} htmlFor="add-typed" hint={text[`${way}Hint`]}>
      <TextArea
        id="add-typed"
        aria-describedby={hintId('add-typed')}
        value={value}
        minimumRows={3}
        autoFocus
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Field>
  );
}
