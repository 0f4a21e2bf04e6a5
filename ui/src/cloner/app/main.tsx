import '@atlaskit/css-reset';
import 'virtual:design-tokens.css';
import './app.css';
import { view } from '#bridge';
import { openCore } from '#clonerCore';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { Shell } from './Shell';

const Opening = lazy(() => import('./Opening').then(({ Opening }) => ({ default: Opening })));
const Root = lazy(() => import('./Root').then(({ Root }) => ({ default: Root })));

const isAction = ({ moduleKey, extension }: Awaited<ReturnType<typeof view.getContext>>): boolean =>
  moduleKey === 'cloner-action' || extension.type === 'confluence:contentAction';

const place = document.getElementById('root');
if (!place) throw new Error('The page has no place for the app.');
const root = createRoot(place);
root.render(<Shell />);

void import('./Root');
void view.theme.enable().catch(() => undefined);
const context = await view.getContext().catch(() => undefined);
const action = context !== undefined && isAction(context);
// The way from a page to the app needs no core.
if (action) openCore().dispose();
root.render(
  <StrictMode>
    <Suspense fallback={<Shell />}>{action ? <Opening /> : <Root />}</Suspense>
  </StrictMode>,
);
