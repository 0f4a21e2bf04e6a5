import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import { useEffect, useState } from 'react';
import { bytes } from '../../../components/format';
import { ProblemMessage } from '../../../components/ProblemMessage';
import { Skeleton } from '../../../components/Skeleton';
import { Stack, Subtle } from '../../../components/Stack';
import { useCore } from '../../app/context';
import type { AnswerTo } from '../../engine/core';
import styles from './sheet.module.css';
import { text } from './text';

/** Every request that the report made: where its issues came from, and that they went nowhere else. */
export function Ledger({ session, onClose }: { session: string; onClose: () => void }) {
  const core = useCore();
  const [answer, setAnswer] = useState<AnswerTo<'readLedger'>>();
  useEffect(() => {
    const gone = new AbortController();
    void core.ask({ kind: 'readLedger', session }, { signal: gone.signal }).then((read) => {
      if (!gone.signal.aborted) setAnswer(read);
    });
    return () => gone.abort();
  }, [core, session]);
  return (
    <Modal onClose={onClose} width="large">
      <ModalHeader hasCloseButton>
        <ModalTitle>{text.ledger}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <Stack>
          <Subtle>{text.ledgerHint}</Subtle>
          {!answer && <Skeleton label={text.ledger} />}
          {answer?.kind === 'failed' && <ProblemMessage problem={answer.problem} />}
          {answer?.kind === 'ledgerRead' && (
            <table className={styles.ledger}>
              <thead>
                <tr>
                  <th scope="col">{text.ledgerColumns.method}</th>
                  <th scope="col">{text.ledgerColumns.status}</th>
                  <th scope="col">{text.ledgerColumns.bytes}</th>
                  <th scope="col">{text.ledgerColumns.time}</th>
                </tr>
              </thead>
              <tbody>
                {answer.lines.map((line, index) => (
                  <tr key={index}>
                    <td>{`${line.method} ${line.path}`}</td>
                    <td>{line.status}</td>
                    <td>{bytes(line.bytes)}</td>
                    <td>{text.milliseconds(line.milliseconds)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </Stack>
      </ModalBody>
      <ModalFooter>
        <Button appearance="primary" onClick={onClose}>
          {text.close}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
