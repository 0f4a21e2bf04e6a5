import Button from '@atlaskit/button/new';
import Select from '@atlaskit/select';
import { useEffect, useState } from 'react';
import { Field } from '../../../components/Field';
import { ProblemMessage } from '../../../components/ProblemMessage';
import { Skeleton } from '../../../components/Skeleton';
import { useCore, useSession } from '../../app/context';
import { ScreenHead } from '../../../components/ScreenHead';
import type { MeasuresView, Problem, Team } from '../../engine/protocol';
import { Bars } from './Bars';
import styles from './measures.module.css';
import { dayChoices, text } from './text';

/** How handing over goes in a team: figures of all, of nobody in particular. */
export function MeasuresScreen() {
  const core = useCore();
  const { myTeams } = useSession();
  const [team, setTeam] = useState<Team>();
  const [days, setDays] = useState<(typeof dayChoices)[number]>(dayChoices[1]);
  const [measures, setMeasures] = useState<MeasuresView>();
  const [problem, setProblem] = useState<Problem>();
  const [attempt, setAttempt] = useState(0);
  const [asTable, setAsTable] = useState(false);
  const { value } = days;
  const teamId = team?.id;
  useEffect(() => {
    const gone = new AbortController();
    const asked = { kind: 'measure', days: value, ...(teamId !== undefined && { team: teamId }) } as const;
    void core.ask(asked, { signal: gone.signal }).then((answer) => {
      if (gone.signal.aborted) return;
      setProblem(answer.kind === 'failed' ? answer.problem : undefined);
      if (answer.kind !== 'failed') setMeasures(answer.measures);
    });
    return () => gone.abort();
  }, [core, value, teamId, attempt]);
  return (
    <>
      <ScreenHead title={text.title} detail={text.detail}>
        <Button appearance="subtle" onClick={() => setAsTable(!asTable)}>
          {asTable ? text.asCharts : text.asTable}
        </Button>
      </ScreenHead>
      <div className={styles.filters}>
        <Field label={text.team} htmlFor="measure-team">
          <Select<Team>
            inputId="measure-team"
            placeholder={text.anyTeam}
            isClearable
            options={myTeams}
            value={team ?? null}
            getOptionLabel={({ name }) => name}
            getOptionValue={({ id }) => id}
            onChange={(chosen) => setTeam(chosen ?? undefined)}
          />
        </Field>
        <Field label={text.days} htmlFor="measure-days">
          <Select<(typeof dayChoices)[number]>
            inputId="measure-days"
            options={dayChoices}
            value={days}
            onChange={(chosen) => chosen && setDays(chosen)}
          />
        </Field>
      </div>
      {problem && <ProblemMessage problem={problem} retry={{ label: text.tryAgain, onClick: () => setAttempt(attempt + 1) }} />}
      {!measures && !problem && <Skeleton label={text.loading} widths={[100, 60, 60]} />}
      {measures && <Figures measures={measures} asTable={asTable} />}
    </>
  );
}

const bins = (labels: readonly string[], values: readonly number[]) => labels.map((label, index) => ({ label, value: values[index] ?? 0 }));

function Figures({ measures, asTable }: { measures: MeasuresView; asTable: boolean }) {
  const { sent, accepted, pending, medianHoursToAccept: median, bounceRate, pendingByAge, acceptHours, byWeek } = measures;
  return (
    <>
      <dl className={styles.tiles}>
        <Tile name={text.sent} value={String(sent)} />
        <Tile name={text.accepted} value={String(accepted)} />
        <Tile name={text.median} value={median === undefined ? text.nothing : text.hours(median)} />
        <Tile name={text.bounce} value={bounceRate === undefined ? text.nothing : text.percent(bounceRate)} hint={text.bounceHint} />
        <Tile name={text.pending} value={String(pending)} />
      </dl>
      <div className={styles.charts}>
        <Bars title={text.acceptTitle} bars={bins(text.acceptBins, acceptHours)} names={[text.handoffs]} asTable={asTable} />
        <Bars title={text.pendingTitle} bars={bins(text.pendingBins, pendingByAge)} names={[text.handoffs]} asTable={asTable} />
        <Bars
          title={text.weekTitle}
          bars={byWeek.map(({ week, sent: value, bounced }) => ({ label: week.slice(5), value, part: bounced }))}
          names={[text.sent, text.cameBack]}
          asTable={asTable}
        />
      </div>
    </>
  );
}

function Tile({ name, value, hint }: { name: string; value: string; hint?: string }) {
  return (
    <div className={styles.tile}>
      <dt>{name}</dt>
      <dd>{value}</dd>
      {hint !== undefined && <dd className={styles.hint}>{hint}</dd>}
    </div>
  );
}
