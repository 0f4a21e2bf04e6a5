import Button from '@atlaskit/button/new';
import AddIcon from '@atlaskit/icon/core/add';
import { useCallback, useState } from 'react';
import { ProblemMessage } from '../../../components/ProblemMessage';
import { Skeleton } from '../../../components/Skeleton';
import { useSession } from '../../app/context';
import { ScreenHead } from '../../../components/ScreenHead';
import type { Team, TeamsRead } from '../../engine/protocol';
import { nameOf } from '../../parts/Face';
import { targetTexts } from '../../parts/text';
import { Toast } from '../../parts/Toast';
import { TeamEditor } from './TeamEditor';
import { formOf, newTeam, toTeam, type TeamForm } from './teamForm';
import styles from './teams.module.css';
import { text } from './text';
import { useTeams } from './useTeams';

const namesIn = ({ people }: TeamsRead) => (accountId: string) => nameOf(people.find((person) => person.accountId === accountId));

/** Teams, roles and shifts with their people and hours. */
export function TeamsScreen({ onQueue }: { onQueue: (team: string) => void }) {
  const { me } = useSession();
  const teams = useTeams();
  const { read, problem } = teams;
  const [form, setForm] = useState<TeamForm>();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string>();
  const forget = useCallback(() => setSaid(undefined), []);
  const before = read?.teams.find(({ id }) => id === form?.id);
  const show = (team: Team, answer: TeamsRead) => setForm(formOf(team, namesIn(answer)));
  const save = async (edited: TeamForm) => {
    setBusy(true);
    const team = toTeam(edited, before, me.accountId);
    const answer = await teams.change({ kind: 'writeTeam', ...(edited.id !== undefined && { teamId: edited.id }), team });
    setBusy(false);
    const written = answer?.teams.find(({ id, name }) => (edited.id === undefined ? name === team.name : id === edited.id));
    if (!answer) return;
    setSaid(text.saved);
    if (written) show(written, answer);
  };
  const remove = async (teamId: string) => {
    if (await teams.change({ kind: 'removeTeam', teamId })) setForm(undefined);
  };
  return (
    <>
      <ScreenHead title={text.title} detail={text.detail}>
        {read && (
          <Button iconBefore={AddIcon} onClick={() => setForm(newTeam(me.accountId, nameOf(me)))}>
            {text.add}
          </Button>
        )}
      </ScreenHead>
      {problem && <ProblemMessage problem={problem} retry={read ? undefined : { label: text.tryAgain, onClick: teams.reload }} />}
      {!read && !problem && <Skeleton label={text.loading} widths={[100, 100, 100]} />}
      {read && (
        <div className={styles.split}>
          <TeamList teams={read.teams} shown={form?.id} onShow={(team) => show(team, read)} />
          {form ? (
            <TeamEditor
              key={`${form.id ?? 'new'}-${String(form.version ?? 0)}`}
              first={form}
              mayChange={!before || before.leads.includes(me.accountId)}
              busy={busy}
              onSave={(edited) => void save(edited)}
              onRemove={form.id === undefined ? undefined : () => void remove(form.id ?? '')}
              onQueue={form.id === undefined ? undefined : () => onQueue(form.id ?? '')}
              onCancel={() => setForm(undefined)}
            />
          ) : (
            <p className={styles.hint}>{read.teams.length === 0 ? text.noneText : text.choose}</p>
          )}
        </div>
      )}
      {said !== undefined && <Toast message={said} onClose={forget} />}
    </>
  );
}

interface TeamListProps {
  teams: readonly Team[];
  shown: string | undefined;
  onShow: (team: Team) => void;
}

function TeamList({ teams, shown, onShow }: TeamListProps) {
  if (teams.length === 0) return <h2 className={styles.none}>{text.none}</h2>;
  return (
    <ul className={styles.list} aria-label={text.list}>
      {teams.map((team) => (
        <li key={team.id}>
          <button type="button" className={styles.item} aria-current={team.id === shown ? 'true' : undefined} onClick={() => onShow(team)}>
            <strong>{team.name}</strong>
            <span>
              {targetTexts[team.kind]} · {text.members(team.members.length)}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
