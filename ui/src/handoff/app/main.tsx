import '@atlaskit/css-reset';
import 'virtual:design-tokens.css';
import './app.css';
import { view } from '#bridge';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { pageOf } from './page';
import { Shell } from './Shell';

const Root = lazy(() => import('./Root').then(({ Root }) => ({ default: Root })));
const AdminPage = lazy(() => import('../admin/AdminPage').then(({ AdminPage }) => ({ default: AdminPage })));
const ProjectPage = lazy(() => import('../project/ProjectPage').then(({ ProjectPage }) => ({ default: ProjectPage })));

function Page({ context }: { context: Awaited<ReturnType<typeof view.getContext>> | undefined }) {
  const page = pageOf(context);
  if (page === 'admin') return <AdminPage />;
  if (page === 'project') return <ProjectPage />;
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
    <Suspense>
      <Page context={context} />
    </Suspense>
  </StrictMode>,
);
