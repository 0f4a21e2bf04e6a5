import 'virtual:design-tokens.css';
import '../embedded/embedded.css';
import { view } from '#bridge';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Macro } from './Macro';

const place = document.getElementById('root');
if (!place) throw new Error('The page has no place for the app.');
void view.theme.enable().catch(() => undefined);
createRoot(place).render(
  <StrictMode>
    <Macro />
  </StrictMode>,
);
