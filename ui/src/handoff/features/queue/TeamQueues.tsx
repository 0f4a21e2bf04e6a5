import Button from '@atlaskit/button/new';
import Select from '@atlaskit/select';
import { useCore, useSession } from '../../app/context';
import type { IssueView, Team } from '../../engine/protocol';
import { QueueBoard } from './QueueBoard';
import styles from './queue.module.css';
import { text } from './text';
import type { OnNext } from './useBoard';

interface TeamQueuesProps {
  /** Id of the team asked for. */
  team: string | undefined;
  onTeam: (team: string) => void;
  onHandOff: (issue: IssueView) => void;
  onMakeTeam: () => void;
}

/** The queues that people of a team share. */
export function TeamQueues({ team, onTeam, onHandOff, onMakeTeam }: TeamQueuesProps) {
  const core = useCore();
  const { myTeams, preferences, prefer } = useSession();
  const shown = myTeams.find(({ id }) => id === (team ?? preferences.queue)) ?? myTeams[0];
  if (!shown) return <NoTeams onMakeTeam={onMakeTeam} />;
  const takeNext: OnNext = async (queue) => {
    const answer = await core.ask({ kind: 'takeNext', queue: shown.id });
    if (answer.kind === 'failed') return answer.problem;
    queue.show(answer.queue);
    return text.teamTook(answer.issue.key ?? answer.issue.issueId);
  };
  const choose = ({ id }: Team) => {
    prefer({ queue: id });
    onTeam(id);
  };
  return (
    <QueueBoard
      key={shown.id}
      id={shown.id}
      title={shown.name}
      detail={
        myTeams.length > 1 ? (
          <span className={styles.teamChoice}>
            <Select<Team>
              inputId="team-choice"
              label={text.teamChoose}
              options={myTeams}
              value={shown}
              spacing="compact"
              getOptionLabel={({ name }) => name}
              getOptionValue={({ id }) => id}
              onChange={(chosen) => chosen && choose(chosen)}
            />
          </span>
        ) : (
          text.teamDetail
        )
      }
      nextLabel={text.teamNext}
      onNext={takeNext}
      onHandOff={onHandOff}
      empty={({ actions }) => (
        <section className={styles.empty} aria-labelledby="empty-queue">
          <h2 id="empty-queue">{text.teamEmptyTitle(shown.name)}</h2>
          <p>{text.teamEmptyText}</p>
          <Button onClick={actions.add}>{text.emptyOther}</Button>
        </section>
      )}
    />
  );
}

function NoTeams({ onMakeTeam }: { onMakeTeam: () => void }) {
  return (
    <section className={styles.empty} aria-labelledby="no-teams">
      <h2 id="no-teams">{text.noTeamsTitle}</h2>
      <p>{text.noTeamsText}</p>
      <Button appearance="primary" onClick={onMakeTeam}>
        {text.noTeamsAction}
      </Button>
    </section>
  );
}
