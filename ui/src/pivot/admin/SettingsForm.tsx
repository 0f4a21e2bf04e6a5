import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import Textfield from '@atlaskit/textfield';
import { useState, type SyntheticEvent } from 'react';
import { Field, hintId } from '../../components/Field';
import { ProblemMessage } from '../../components/ProblemMessage';
import { useCore } from '../app/context';
import type { Problem, SettingsRead } from '../engine/protocol';
import styles from './admin.module.css';
import { LevelEditor } from '../parts/levels/LevelEditor';
import { levelsFit } from '../parts/levels/levels';
import { text as levelText } from '../parts/levels/text';
import { EstimateRule } from './EstimateRule';
import { figureFits, settingsOf, stateOf, type SettingsState } from './settingsState';
import { Switch } from './Switch';
import { text } from './text';
import { WhoField } from './WhoField';

export function SettingsForm({ first }: { first: SettingsRead }) {
  const core = useCore();
  const [state, setState] = useState(() => stateOf(first));
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const set = (change: Partial<SettingsState>) => {
    setSaved(false);
    setState({ ...state, ...change });
  };
  const settings = settingsOf(state);
  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (!settings || busy) return;
    setBusy(true);
    const answer = await core.ask({ kind: 'writeSettings', settings });
    setBusy(false);
    setSaved(answer.kind !== 'failed');
    setProblem(answer.kind === 'failed' ? told(answer.problem) : undefined);
  };
  return (
    <form className={styles.form} onSubmit={(event) => void save(event)}>
      <p className={styles.detail}>{text.detail}</p>
      <WhoPart state={state} enforced={first.standing.enforced} set={set} />
      <fieldset className={styles.part}>
        <legend>{text.hierarchy}</legend>
        <p className={styles.detail}>{text.hierarchyDetail}</p>
        <LevelEditor levels={state.levels} issueTypes={first.issueTypes} linkTypes={first.linkTypes} onChange={(levels) => set({ levels })} />
      </fieldset>
      <fieldset className={styles.part}>
        <legend>{text.estimates}</legend>
        <p className={styles.detail}>{text.estimatesDetail}</p>
        <EstimateRule value={state.parentEstimates} onChange={(parentEstimates) => set({ parentEstimates })} />
        <Switch id="one-estimate" label={text.oneEstimate} on={state.oneEstimate} onChange={(oneEstimate) => set({ oneEstimate })}>
          {text.oneEstimateMeans}
        </Switch>
      </fieldset>
      <fieldset className={styles.part}>
        <legend>{text.figures}</legend>
        <div className={styles.figure}>
          <Field label={text.mostIssues} htmlFor="most-issues" hint={figureFits(state.mostIssues) ? text.mostIssuesHint : text.mostIssuesWrong}>
            <Textfield
              id="most-issues"
              aria-describedby={hintId('most-issues')}
              inputMode="numeric"
              value={state.mostIssues}
              isInvalid={!figureFits(state.mostIssues)}
              onChange={(event) => set({ mostIssues: event.currentTarget.value })}
            />
          </Field>
        </div>
        <Switch id="session-data" label={text.session} on={state.sessionData} onChange={(sessionData) => set({ sessionData })}>
          {text.sessionMeans}
        </Switch>
      </fieldset>
      {problem && <ProblemMessage problem={problem} />}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" isLoading={busy} isDisabled={!settings}>
          {text.save}
        </Button>
        <span role="status" className={saved ? styles.saved : styles.missing}>
          {saved ? text.saved : !levelsFit(state.levels) && levelText.levelMissing}
        </span>
      </div>
    </form>
  );
}

const told = (problem: Problem): Problem => (problem.code === 'tooLarge' ? { wayOut: text.tooLarge, ...problem } : problem);

interface WhoPartProps {
  state: SettingsState;
  enforced: boolean;
  set: (change: Partial<SettingsState>) => void;
}

function WhoPart({ state, enforced, set }: WhoPartProps) {
  return (
    <fieldset className={styles.part}>
      <legend>{text.who}</legend>
      <WhoField id="may-use" legend={text.mayUse} hint={text.mayUseHint} who={state.mayUse} onChange={(mayUse) => set({ mayUse })} />
      <WhoField
        id="may-publish"
        legend={text.mayPublish}
        hint={text.mayPublishHint}
        who={state.mayPublish}
        onChange={(mayPublish) => set({ mayPublish })}
      />
      {!enforced && <SectionMessage>{text.advice}</SectionMessage>}
    </fieldset>
  );
}
