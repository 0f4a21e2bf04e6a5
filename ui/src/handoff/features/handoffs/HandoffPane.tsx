import Button from '@atlaskit/button/new';
import ArrowLeftIcon from '@atlaskit/icon/core/arrow-left';
import { ProblemMessage } from '../../../components/ProblemMessage';
import { Skeleton } from '../../../components/Skeleton';
import { HandoffDetail } from './HandoffDetail';
import styles from './handoffs.module.css';
import { text } from './text';
import { useHandoff } from './useHandoff';

interface HandoffPaneProps {
  id: string;
  /** It was answered just now, and stays for what it says. */
  answered: boolean;
  /** It stands alone, without a list beside it. */
  alone?: boolean;
  onBack: () => void;
  onAnswered: () => void;
}

export function HandoffPane({ id, answered, alone = false, onBack, onAnswered }: HandoffPaneProps) {
  const handoff = useHandoff(id, undefined, onAnswered);
  return (
    <div className={styles.pane}>
      <div className={styles.back} data-alone={alone ? '' : undefined}>
        <Button appearance="subtle" spacing="compact" iconBefore={ArrowLeftIcon} onClick={onBack}>
          {text.back}
        </Button>
      </div>
      {handoff.problem && <ProblemMessage problem={handoff.problem} />}
      {!handoff.view && !handoff.problem && <Skeleton label={text.loadingOne} widths={[60, 100, 100, 80]} />}
      {handoff.view && <HandoffDetail handoff={handoff} view={handoff.view} answered={answered} />}
    </div>
  );
}
