import '@atlaskit/css-reset';
import 'virtual:design-tokens.css';
import './app.css';
import { view } from '#bridge';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { Shell } from './Shell';

const Root = lazy(() => import('./Root').then(({ Root }) => ({ default: Root })));

const place = document.getElementById('root');
if (!place) throw new Error('The page has no place for the app.');
void view.theme.enable().catch(() => undefined);
createRoot(place).render(
  <StrictMode>
    <Suspense fallback={<Shell />}>
      <Root />
    </Suspense>
  </StrictMode>,
);
