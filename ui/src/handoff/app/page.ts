import type { Context } from '#bridge';

/** One document serves three modules of the manifest; the host says which it is shown as. */
export function pageOf(context: Context | undefined): 'app' | 'admin' | 'project' {
  const { type } = context?.extension ?? {};
  if (context?.moduleKey === 'handoff-admin' || type === 'jira:adminPage') return 'admin';
  return context?.moduleKey === 'handoff-templates' || type === 'jira:projectSettingsPage' ? 'project' : 'app';
}
