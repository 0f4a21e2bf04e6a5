import Button from '@atlaskit/button/new';
import Lozenge, { type ThemeAppearance } from '@atlaskit/lozenge';
import { moment } from '../../../components/format';
import { Inline } from '../../../components/Stack';
import type { RunState, RunSummary } from '../../engine/protocol';
import styles from './history.module.css';
import { stateTexts, text } from './text';

interface RunsTableProps {
  runs: readonly RunSummary[];
  onReport: (run: RunSummary) => void;
  onResume: (run: RunSummary) => void;
  onForget: (run: RunSummary) => void;
}

const appearances = {
  running: 'inprogress',
  done: 'success',
  cancelled: 'default',
  interrupted: 'moved',
  undoing: 'inprogress',
  undone: 'default',
} satisfies Record<RunState, ThemeAppearance>;

export const resumable = ({ state }: RunSummary): boolean =>
  state === 'interrupted' || state === 'running' || state === 'cancelled' || state === 'undoing';

export function RunsTable({ runs, onReport, onResume, onForget }: RunsTableProps) {
  return (
    <table className={styles.table} aria-label={text.title}>
      <thead>
        <tr>
          {[text.when, text.template, text.state, text.pages, text.actions].map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <tr key={run.runId}>
            <td className={styles.when}>{moment(run.startedAt)}</td>
            <th scope="row">{run.templateTitle}</th>
            <td>
              <Lozenge appearance={appearances[run.state]}>{stateTexts[run.state]}</Lozenge>
            </td>
            <td>{text.created(run.created, run.total, run.failed)}</td>
            <td>
              <Inline>
                {resumable(run) && (
                  <Button
                    appearance="primary"
                    spacing="compact"
                    aria-label={text.resumeOf(run.templateTitle)}
                    onClick={() => onResume(run)}
                  >
                    {text.resume}
                  </Button>
                )}
                <Button spacing="compact" aria-label={text.reportOf(run.templateTitle)} onClick={() => onReport(run)}>
                  {text.report}
                </Button>
                <Button
                  appearance="subtle"
                  spacing="compact"
                  aria-label={text.forgetOf(run.templateTitle)}
                  onClick={() => onForget(run)}
                >
                  {text.forget}
                </Button>
              </Inline>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
