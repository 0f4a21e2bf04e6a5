import Button from '@atlaskit/button/new';
import { ProblemMessage } from '../../../components/ProblemMessage';
import { Inline, Stack } from '../../../components/Stack';
import type { Problem } from '../../engine/protocol';
import { text } from './text';

interface NotOpenedProps {
  problem: Problem;
  onNew: () => void;
  onReports: () => void;
}

/** A report that could not be opened, out of a link or a saved one, and the ways on. */
export function NotOpened({ problem, onNew, onReports }: NotOpenedProps) {
  return (
    <Stack>
      <ProblemMessage problem={problem} />
      <Inline>
        <Button appearance="primary" onClick={onNew}>
          {text.newReport}
        </Button>
        <Button onClick={onReports}>{text.reports}</Button>
      </Inline>
    </Stack>
  );
}
