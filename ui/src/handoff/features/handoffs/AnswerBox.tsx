import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { HandoffView } from '../../engine/protocol';
import { targetName } from '../../parts/Face';
import { AcceptForm } from './AcceptForm';
import { DeclineForm } from './DeclineForm';
import styles from './handoffs.module.css';
import { text } from './text';
import type { HandoffControls } from './useHandoff';

/** What the one who looks may answer. */
export function AnswerBox({ view, handoff }: { view: HandoffView; handoff: HandoffControls }) {
  const [declining, setDeclining] = useState(false);
  if (view.mayAccept)
    return declining ? (
      <DeclineForm handoff={handoff} onBack={() => setDeclining(false)} />
    ) : (
      <AcceptForm
        actions={view.row.note?.actions ?? []}
        assigneeNow={view.row.record.assignOnAccept ? view.assigneeNow : undefined}
        handoff={handoff} onDecline={() => setDeclining(true)} />
    );
  if (view.mayWithdraw)
    return (
      <div className={styles.withdraw}>
        <Button isLoading={handoff.sending === 'withdrawn'} onClick={() => handoff.answer('withdrawn', {})}>
          {text.withdraw}
        </Button>
        <span className={styles.subtle}>{text.withdrawHint}</span>
      </div>
    );
  return <p className={styles.subtle}>{text.later(targetName(view.row.to))}</p>;
}
