import '@atlaskit/css-reset';
import 'virtual:design-tokens.css';
import './app.css';
import { view } from '#bridge';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { Shell } from './Shell';

const Root = lazy(() => import('./Root').then(({ Root }) => ({ default: Root })));
const AdminPage = lazy(() => import('../admin/AdminPage').then(({ AdminPage }) => ({ default: AdminPage })));
const ProjectPage = lazy(() => import('../project/ProjectPage').then(({ ProjectPage }) => ({ default: ProjectPage })));

/** One document serves three modules of the manifest; the host says which it is shown as. */
function pageOf(context: Awaited<ReturnType<typeof view.getContext>> | undefined) {
  const { type } = context?.extension ?? {};
  if (context?.moduleKey === 'handoff-admin' || type === 'jira:adminPage') return <AdminPage />;
  if (context?.moduleKey === 'handoff-templates' || type === 'jira:projectSettingsPage') return <ProjectPage />;
  return (
    <Suspense fallback={<Shell />}>
      <Root />
    </Suspense>
  );
}

const place = document.getElementById('root');
if (!place) throw new Error('The page has no place for the app.');
const root = createRoot(place);
void import('./Root');
void view.theme.enable().catch(() => undefined);
const context = await view.getContext().catch(() => undefined);
root.render(
  <StrictMode>
    <Suspense>{pageOf(context)}</Suspense>
  </StrictMode>,
);
