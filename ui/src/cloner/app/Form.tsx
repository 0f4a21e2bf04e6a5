import { useMemo } from 'react';
import type { Problem } from '../engine/protocol';
import { OptionsStep } from '../features/options/OptionsStep';
import { startable } from '../features/preview/previewState';
import { PreviewStep } from '../features/preview/PreviewStep';
import { StartBar } from '../features/preview/StartBar';
import { usePreview } from '../features/preview/usePreview';
import { whyNot } from '../features/preview/whyNot';
import { RowsStep } from '../features/rows/RowsStep';
import { TemplateStep } from '../features/template/TemplateStep';
import styles from './app.module.css';
import type { DraftAction, DraftState } from './draft';
import type { ScreenAction } from './screen';
import { toDraft } from './toDraft';
import { useStart } from './useStart';

interface FormProps {
  draft: DraftState;
  dispatch: (action: DraftAction) => void;
  templateProblem: Problem | undefined;
  show: (action: ScreenAction) => void;
}

/** The four steps in place, and the bar that starts the run. */
export function Form({ draft, dispatch, templateProblem, show }: FormProps) {
  const sent = useMemo(() => toDraft(draft), [draft]);
  const [preview, checkAgain] = usePreview(sent);
  const { starting, problem, begin } = useStart(draft, show);
  const columns = preview.preview?.columns ?? [];
  const planId = startable(preview, sent);
  return (
    <>
      <div className={styles.columns}>
        <div className={styles.column}>
          <TemplateStep draft={draft} dispatch={dispatch} problem={templateProblem} />
          <RowsStep
            draft={draft}
            dispatch={dispatch}
            rows={preview.preview?.totalRows}
            columns={columns}
            busy={preview.phase === 'checking'}
          />
          <OptionsStep draft={draft} dispatch={dispatch} columns={columns} />
        </div>
        <div className={`${styles.column ?? ''} ${styles.sticky ?? ''}`}>
          <PreviewStep state={preview} draft={draft} dispatch={dispatch} onRetry={checkAgain} />
        </div>
      </div>
      <StartBar
        problem={problem}
        preview={preview.preview}
        reason={whyNot(preview, draft, sent)}
        starting={starting}
        onStart={() => planId !== undefined && begin(planId)}
      />
    </>
  );
}
