import Button from '@atlaskit/button/new';
import { number } from '../../../components/format';
import type { RowStatus } from '../../engine/protocol';
import type { StatusCounts } from './counts';
import styles from './run.module.css';
import { statusTexts, text } from './text';

interface StatusFilterProps {
  counts: StatusCounts;
  total: number;
  chosen: RowStatus | undefined;
  onChoose: (status: RowStatus | undefined) => void;
}

const order = Object.keys(statusTexts) as RowStatus[];

export function StatusFilter({ counts, total, chosen, onChoose }: StatusFilterProps) {
  const seen = order.filter((status) => status === chosen || (counts[status] ?? 0) > 0);
  return (
    <div className={styles.filters} role="group" aria-label={text.filter}>
      <Button spacing="compact" isSelected={chosen === undefined} onClick={() => onChoose(undefined)}>
        {`${text.all} ${number(total)}`}
      </Button>
      {seen.map((status) => (
        <Button key={status} spacing="compact" isSelected={chosen === status} onClick={() => onChoose(status)}>
          {`${statusTexts[status]} ${number(counts[status] ?? 0)}`}
        </Button>
      ))}
    </div>
  );
}
