import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import type { DraftAction } from '../../app/draft';
import { Inline, Stack, Subtle } from '../../../components/Stack';
import type { ClonePreview, PreviewFinding } from '../../engine/protocol';
import { Finding } from './Finding';
import { leaveOutAll, sharedFix } from './sharedFix';
import styles from './preview.module.css';
import { text } from './text';

interface FindingsProps {
  preview: ClonePreview;
  /** How many rows were corrected already. */
  fixed: number;
  dispatch: (action: DraftAction) => void;
}

/** What stops the run, each with its correction, then what is only worth knowing. */
export function Findings({ preview: { findings }, fixed, dispatch }: FindingsProps) {
  const stops = findings.filter((finding) => finding.stops);
  const notes = findings.filter((finding) => !finding.stops);
  return (
    <Stack tight>
      {stops.length > 0 && (
        <Panel appearance="warning" title={text.findingsStop(stops.length)} findings={stops} dispatch={dispatch} />
      )}
      {notes.length > 0 && (
        <Panel appearance="information" title={text.findingsNote(notes.length)} findings={notes} dispatch={dispatch} />
      )}
      {fixed > 0 && (
        <Inline>
          <Subtle>{text.fixes(fixed)}</Subtle>
          <Button appearance="subtle" spacing="compact" onClick={() => dispatch({ type: 'fixesDropped' })}>
            {text.dropFixes}
          </Button>
        </Inline>
      )}
    </Stack>
  );
}

interface PanelProps {
  appearance: 'warning' | 'information';
  title: string;
  findings: readonly PreviewFinding[];
  dispatch: (action: DraftAction) => void;
}

function Panel({ appearance, title, findings, dispatch }: PanelProps) {
  const all = sharedFix(findings);
  const left = leaveOutAll(findings);
  return (
    <SectionMessage appearance={appearance} title={title}>
      <Stack tight>
        <ul className={styles.findings}>
          {findings.map((finding, index) => (
            <Finding key={index} finding={finding} onFix={(fix) => dispatch({ type: 'rowsFixed', overrides: [fix] })} />
          ))}
        </ul>
        <Inline>
          {all && (
            <Button spacing="compact" onClick={() => dispatch({ type: 'rowsFixed', overrides: all.overrides })}>
              {text.fixAll(all.label, all.overrides.length)}
            </Button>
          )}
          {left.length > 0 && (
            <Button
              appearance="subtle"
              spacing="compact"
              onClick={() => dispatch({ type: 'rowsFixed', overrides: left })}
            >
              {text.leaveOutAll(left.length)}
            </Button>
          )}
        </Inline>
      </Stack>
    </SectionMessage>
  );
}
