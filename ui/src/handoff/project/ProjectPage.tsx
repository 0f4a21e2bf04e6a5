import { view } from '#bridge';
import { Skeleton } from '../../components/Skeleton';
import styles from '../admin/admin.module.css';
import { Booted } from '../app/Booted';
import type { Core } from '../engine/core';
import type { Problem, TemplateRead } from '../engine/protocol';
import { TemplateForm } from './TemplateForm';
import { text } from './text';

interface First {
  projectId: string;
  read: TemplateRead;
}

async function start(core: Core): Promise<First | Problem> {
  const { extension } = await view.getContext();
  const projectId = extension.project?.id;
  if (projectId === undefined) return { code: 'badUsage', message: text.noProject };
  const read = await core.ask({ kind: 'readTemplate', projectId });
  return read.kind === 'failed' ? read.problem : { projectId, read };
}

/** How a project wants its notes; for its administrators. */
export function ProjectPage() {
  return (
    <main className={styles.page} aria-label={text.title}>
      <h1>{text.title}</h1>
      <p className={styles.detail}>{text.detail}</p>
      <Booted start={start} waiting={<Skeleton label={text.loading} widths={[60, 100, 100]} />}>
        {({ projectId, read }) => <TemplateForm projectId={projectId} first={read} />}
      </Booted>
    </main>
  );
}
