import '@atlaskit/css-reset';
import Button from '@atlaskit/button/new';
import ArrowLeftIcon from '@atlaskit/icon/core/arrow-left';
import { useCallback } from 'react';
import { ProblemMessage } from '../../components/ProblemMessage';
import { Skeleton } from '../../components/Skeleton';
import { Booted } from '../app/Booted';
import { SessionProvider } from '../app/context';
import { hello } from '../app/hello';
import { useSessionState } from '../app/useSessionState';
import styles from '../brief/brief.module.css';
import { text } from '../brief/text';
import type { Core } from '../engine/core';
import type { HandoffView, IssueOpened, Problem, Welcome } from '../engine/protocol';
import { HandoffDetail } from '../features/handoffs/HandoffDetail';
import { useHandoff } from '../features/handoffs/useHandoff';
import { HandoffForm } from '../features/note/HandoffForm';

interface FullProps {
  issueId: string;
  onBack: () => void;
  /** Something was done; says what. */
  onDone: (message: string) => void;
}

interface First {
  welcome: Welcome;
  opened: IssueOpened;
}

/** The panel with the core behind it: the note to read back, or the form to hand off. */
export function Full({ issueId, onBack, onDone }: FullProps) {
  const start = useCallback(
    async (core: Core): Promise<First | Problem> => {
      const [welcome, opened] = await Promise.all([hello(core), core.ask({ kind: 'openIssue', issueId })]);
      if (welcome.kind === 'failed') return welcome.problem;
      return opened.kind === 'failed' ? opened.problem : { welcome, opened };
    },
    [issueId],
  );
  return (
    <>
      <div className={styles.back}>
        <Button appearance="subtle" spacing="compact" iconBefore={ArrowLeftIcon} onClick={onBack}>
          {text.back}
        </Button>
      </div>
      <Booted start={start} waiting={<Skeleton label={text.opening} widths={[60, 100, 100, 80]} />}>
        {(first, core) => <Opened first={first} core={core} onBack={onBack} onDone={onDone} />}
      </Booted>
    </>
  );
}

interface OpenedProps extends Omit<FullProps, 'issueId'> {
  first: First;
  core: Core;
}

function Opened({ first: { welcome, opened }, core, onBack, onDone }: OpenedProps) {
  const session = useSessionState(core, welcome);
  const waits = opened.handoff?.row.record.state === 'pending' ? opened.handoff : undefined;
  return (
    <SessionProvider value={session}>
      {waits ? (
        <Answering view={waits} onDone={() => onDone(text.answered)} />
      ) : (
        <HandoffForm opened={opened} onCancel={onBack} onSent={() => onDone(text.sent)} />
      )}
    </SessionProvider>
  );
}

function Answering({ view, onDone }: { view: HandoffView; onDone: () => void }) {
  const handoff = useHandoff(view.row.record.id, view, onDone);
  return (
    <>
      {handoff.problem && <ProblemMessage problem={handoff.problem} />}
      <HandoffDetail handoff={handoff} view={handoff.view ?? view} answered={false} onIssue />
    </>
  );
}
