import Button from '@atlaskit/button/new';
import TextArea from '@atlaskit/textarea';
import { useEffect, useState } from 'react';
import { Field } from '../../../components/Field';
import { ProblemMessage } from '../../../components/ProblemMessage';
import { Skeleton } from '../../../components/Skeleton';
import { useCore, useSession } from '../../app/context';
import type { Problem } from '../../engine/protocol';
import { mineJql } from '../queue/text';
import styles from './shift.module.css';
import { withPrepared, type Sheet, type Source } from './shiftState';
import { text } from './text';

type Change = (change: (before: Sheet) => Sheet) => void;

const myQueue: Source = { way: 'queue', what: 'mine' };
const myOpen: Source = { way: 'jql', what: mineJql };

const same = (one: Source, other: Source): boolean => one.way === other.way && one.what === other.what;

const questionOf = ({ way, what }: Source) => ({ kind: 'prepareShift', [way]: what }) as const;

/** Fills the sheet: from my queue at once, from my open issues where that is empty, or from somewhere else when asked. */
export function SourceChoice({ onChange }: { onChange: Change }) {
  const core = useCore();
  const { myTeams } = useSession();
  const [source, setSource] = useState(myQueue);
  const [asked, setAsked] = useState<Source>(source);
  const [busy, setBusy] = useState(true);
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    const gone = new AbortController();
    void core.ask(questionOf(asked), { signal: gone.signal }).then((answer) => {
      if (gone.signal.aborted) return;
      setBusy(false);
      if (answer.kind !== 'failed') {
        setProblem(undefined);
        onChange((before) => withPrepared(before, answer.shift));
      } else if (asked === myQueue && answer.problem.code === 'notFound') {
        setSource(myOpen);
        setBusy(true);
        setAsked(myOpen);
      } else setProblem(answer.problem);
    });
    return () => gone.abort();
  }, [core, asked, onChange]);
  const choose = (chosen: Source, ask: boolean) => {
    setSource(chosen);
    if (!ask) return;
    setBusy(true);
    setAsked(chosen);
  };
  const { way, what } = source;
  const queues = [{ id: 'mine', name: text.mine }, ...myTeams];
  return (
    <>
      <div className={styles.ways} role="group" aria-label={text.source}>
        {queues.map(({ id, name }) => (
          <Way key={id} title={name} on={way === 'queue' && what === id} onClick={() => choose({ way: 'queue', what: id }, true)} />
        ))}
        <Way title={text.open} on={same(source, myOpen)} onClick={() => choose(myOpen, true)} />
        {(['jql', 'keys'] as const).map((name) => (
          <Way
            key={name}
            title={text[name]}
            on={way === name && !same(source, myOpen)}
            onClick={() => choose({ way: name, what: '' }, false)}
          />
        ))}
      </div>
      {way !== 'queue' && !same(source, myOpen) && (
        <div className={styles.typed}>
          <Field label={text[`${way}Label`]} htmlFor="shift-source">
            <TextArea
              id="shift-source"
              minimumRows={2}
              value={what}
              onChange={(event) => setSource({ way, what: event.currentTarget.value })}
            />
          </Field>
          <Button isDisabled={what.trim() === ''} isLoading={busy} onClick={() => choose(source, true)}>
            {text.find}
          </Button>
        </div>
      )}
      {problem && <ProblemMessage problem={problem} retry={{ label: text.tryAgain, onClick: () => choose({ ...asked }, true) }} />}
      {busy && <Skeleton label={text.loading} widths={[100, 100, 100, 100]} />}
    </>
  );
}

function Way({ title, on, onClick }: { title: string; on: boolean; onClick: () => void }) {
  return (
    <Button spacing="compact" isSelected={on} aria-pressed={on} onClick={onClick}>
      {title}
    </Button>
  );
}
