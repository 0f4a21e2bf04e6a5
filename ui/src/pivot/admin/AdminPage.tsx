import { Skeleton } from '../../components/Skeleton';
import { Booted } from '../app/Booted';
import { hello } from '../app/hello';
import type { Core } from '../engine/core';
import type { PersonView, Problem, SettingsRead } from '../engine/protocol';
import styles from './admin.module.css';
import { Parts } from './Parts';
import { text } from './text';

interface First {
  me: PersonView;
  read: SettingsRead;
}

async function start(core: Core): Promise<First | Problem> {
  const [welcome, read] = await Promise.all([hello(core), core.ask({ kind: 'readSettings' })]);
  if (welcome.kind === 'failed') return welcome.problem;
  return read.kind === 'failed' ? read.problem : { me: welcome.me, read };
}

/** For administrators: the site's settings, and every saved report. */
export function AdminPage() {
  return (
    <main className={styles.page} aria-label={text.title}>
      <h1>{text.title}</h1>
      <Booted start={start} waiting={<Skeleton label={text.loading} widths={[60, 100, 100, 80]} />}>
        {({ me, read }) => <Parts me={me} read={read} />}
      </Booted>
    </main>
  );
}
