import SectionMessage from '@atlaskit/section-message';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Skeleton } from '../../components/Skeleton';
import type { Core } from '../engine/core';
import { NotOpened } from '../features/share/NotOpened';
import { StartScreen } from '../features/source/StartScreen';
import styles from './app.module.css';
import type { Start } from './boot';
import { SessionProvider } from './context';
import { LeaveDialog } from './LeaveDialog';
import { Nav } from './Nav';
import { useRoute } from './route';
import { text } from './text';
import { useLeaving, type Leaving } from './useLeaving';
import { useOpened, type Opening } from './useOpened';
import { useSessionState } from './useSessionState';

const SheetScreen = lazy(() => import('../features/sheet/SheetScreen').then(({ SheetScreen }) => ({ default: SheetScreen })));
const ReportsScreen = lazy(() => import('../features/reports/ReportsScreen').then(({ ReportsScreen }) => ({ default: ReportsScreen })));

const skeleton = (
  <div className={styles.page}>
    <Skeleton label={text.opening} widths={[30, 100, 100, 100, 100, 100]} />
  </div>
);

export function App({ start, core }: { start: Start; core: Core }) {
  const session = useSessionState(core, start.welcome);
  const [route, go] = useRoute(start.route);
  const [shown, show] = useState(route);
  const opening = useOpened(core, shown);
  const leaving = useLeaving(route, shown, show, opening.state, () => go(placeOf(opening)));
  useEffect(() => {
    const { state } = opening;
    const saved = state.phase === 'open' ? state.opened.saved?.name : undefined;
    const screen = text.screens[shown.screen];
    document.title = `${shown.screen === 'report' && saved !== undefined ? saved : screen} – ${text.name}`;
  }, [shown.screen, opening]);
  if (!session.standing.mayUse)
    return (
      <main className={styles.failed}>
        <SectionMessage appearance="warning" title={text.mayNotUse}>
          {text.mayNotUseText}
        </SectionMessage>
      </main>
    );
  return (
    <SessionProvider value={session}>
      <div className={styles.app}>
        <Nav shown={shown.screen} onGo={(screen) => go(screen === 'report' ? placeOf(opening) : { screen })} />
        <main className={styles.main} aria-label={text.screens.report} hidden={shown.screen !== 'report'}>
          <Suspense fallback={skeleton}>
            <Report opening={opening} leaving={leaving} onGo={go} />
          </Suspense>
        </main>
        {shown.screen === 'reports' && (
          <main className={styles.page} aria-label={text.screens.reports}>
            <Suspense fallback={skeleton}>
              <ReportsScreen
                onOpen={(id) => go({ screen: 'report', id })}
                onNew={() =>
                  leaving.ask(() => {
                    opening.leave();
                    go({ screen: 'report' });
                  })
                }
              />
            </Suspense>
          </main>
        )}
        {leaving.isAsked && <LeaveDialog onStay={leaving.stay} onLeave={leaving.leave} />}
      </div>
    </SessionProvider>
  );
}

/** Where the report on the screen is found again. */
function placeOf({ state }: Opening) {
  const { saved, fragment } = state.phase === 'open' ? state.opened : {};
  if (saved) return { screen: 'report', id: saved.id } as const;
  return fragment === undefined ? ({ screen: 'report' } as const) : ({ screen: 'report', fragment } as const);
}

interface ReportProps {
  opening: Opening;
  leaving: Leaving;
  onGo: ReturnType<typeof useRoute>[1];
}

function Report({ opening, leaving, onGo }: ReportProps) {
  const { state, open, saved, kept, leave } = opening;
  const startAnew = () => {
    leave();
    onGo({ screen: 'report' });
  };
  switch (state.phase) {
    case 'start':
      return <StartScreen onOpen={open} />;
    case 'opening':
      return skeleton;
    case 'failed':
      return (
        <div className={styles.page}>
          <NotOpened problem={state.problem} onNew={startAnew} onReports={() => onGo({ screen: 'reports' })} />
        </div>
      );
    case 'open':
      return (
        <SheetScreen
          key={state.opened.key}
          opened={state.opened}
          onNew={() => leaving.ask(startAnew)}
          onDeleted={startAnew}
          onChanged={leaving.setChanged}
          onKept={(fragment) => {
            kept(fragment);
            onGo({ screen: 'report', fragment }, 'replace');
          }}
          onSaved={(report) => {
            saved(report);
            onGo({ screen: 'report', id: report.id });
          }}
        />
      );
  }
}
