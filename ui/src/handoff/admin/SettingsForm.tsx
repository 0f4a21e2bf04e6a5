import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import Toggle from '@atlaskit/toggle';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { Field, hintId } from '../../components/Field';
import { ProblemMessage } from '../../components/ProblemMessage';
import { useCore } from '../app/context';
import type { HandoffSettings, Problem, ReplyStyle } from '../engine/protocol';
import { Segments } from '../../components/Segments';
import styles from './admin.module.css';
import { text } from './text';

const replies: readonly { value: ReplyStyle; title: string; detail: string }[] = [
  { value: 'reply', title: text.reply, detail: text.replyMeans },
  { value: 'edit', title: text.edit, detail: text.editMeans },
];

const inRange = (typed: string, least: number, most: number): boolean => {
  const value = Number(typed);
  return typed.trim() !== '' && value >= least && value <= most;
};

export function SettingsForm({ first }: { first: HandoffSettings }) {
  const core = useCore();
  const [settings, setSettings] = useState(first);
  const [hours, setHours] = useState(String(first.acceptHours ?? ''));
  const [days, setDays] = useState(String(first.agingDays));
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const hoursFit = hours.trim() === '' || inRange(hours, 0.25, 80);
  const daysFit = inRange(days, 1, 365) && Number.isInteger(Number(days));
  const set = (change: Partial<HandoffSettings>) => {
    setSaved(false);
    setSettings({ ...settings, ...change });
  };
  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (!hoursFit || !daysFit) return;
    const { mayAssign, searchable, replies: style } = settings;
    const limit = hours.trim() === '' ? {} : { acceptHours: Number(hours) };
    setBusy(true);
    const answer = await core.ask({
      kind: 'writeSettings',
      settings: { mayAssign, searchable, replies: style, agingDays: Number(days), ...limit },
    });
    setBusy(false);
    setSaved(answer.kind !== 'failed');
    setProblem(answer.kind === 'failed' ? answer.problem : undefined);
    if (answer.kind !== 'failed') setSettings(answer.settings);
  };
  return (
    <form className={styles.form} onSubmit={(event) => void save(event)}>
      <Switch id="may-assign" label={text.assign} on={settings.mayAssign} onChange={(mayAssign) => set({ mayAssign })}>
        {text.assignMeans}
      </Switch>
      <Switch id="searchable" label={text.searchable} on={settings.searchable} onChange={(searchable) => set({ searchable })}>
        {text.searchableMeans}
      </Switch>
      <Segments legend={text.replies} options={replies} value={settings.replies} onChange={(style) => set({ replies: style })} />
      <div className={styles.pair}>
        <Figure id="accept-hours" label={text.hours} hint={text.hoursHint} value={hours} fits={hoursFit} onChange={setHours} />
        <Figure id="aging-days" label={text.aging} hint={text.agingHint} value={days} fits={daysFit} onChange={setDays} />
      </div>
      <section className={styles.privacy} aria-labelledby="privacy">
        <h2 id="privacy">{text.privacyTitle}</h2>
        <ul>
          {text.privacy.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      {problem && <ProblemMessage problem={problem} />}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" isLoading={busy} isDisabled={!hoursFit || !daysFit}>
          {text.save}
        </Button>
        <span role="status" className={styles.saved}>
          {saved && text.saved}
        </span>
      </div>
    </form>
  );
}

interface SwitchProps {
  id: string;
  label: string;
  on: boolean;
  onChange: (on: boolean) => void;
  children: ReactNode;
}

function Switch({ id, label, on, onChange, children }: SwitchProps) {
  return (
    <div className={styles.switch}>
      <Toggle id={id} isChecked={on} onChange={(event) => onChange(event.currentTarget.checked)} descriptionId={hintId(id)} />
      <div>
        <label htmlFor={id}>{label}</label>
        <p id={hintId(id)}>{children}</p>
      </div>
    </div>
  );
}

interface FigureProps {
  id: string;
  label: string;
  hint: string;
  value: string;
  fits: boolean;
  onChange: (value: string) => void;
}

function Figure({ id, label, hint, value, fits, onChange }: FigureProps) {
  return (
    <Field label={label} htmlFor={id} hint={hint}>
      <Textfield
        id={id}
        aria-describedby={hintId(id)}
        inputMode="decimal"
        value={value}
        isInvalid={!fits}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Field>
  );
}
