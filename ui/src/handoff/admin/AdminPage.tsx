import { Skeleton } from '../../components/Skeleton';
import { Booted } from '../app/Booted';
import type { Core } from '../engine/core';
import type { Problem, SettingsRead } from '../engine/protocol';
import styles from './admin.module.css';
import { SettingsForm } from './SettingsForm';
import { text } from './text';

async function start(core: Core): Promise<SettingsRead | Problem> {
  const answer = await core.ask({ kind: 'readSettings' });
  return answer.kind === 'failed' ? answer.problem : answer;
}

/** Settings of the site, for administrators, each with what it means for privacy. */
export function AdminPage() {
  return (
    <main className={styles.page} aria-label={text.title}>
      <h1>{text.title}</h1>
      <p className={styles.detail}>{text.detail}</p>
      <Booted start={start} waiting={<Skeleton label={text.loading} widths={[60, 100, 100, 80]} />}>
        {({ settings }) => <SettingsForm first={settings} />}
      </Booted>
    </main>
  );
}
