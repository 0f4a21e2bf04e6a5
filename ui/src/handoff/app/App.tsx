import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { Skeleton } from '../../components/Skeleton';
import type { Core } from '../engine/core';
import type { IssueView } from '../engine/protocol';
import { MyQueue } from '../features/queue/MyQueue';
import { targetName } from '../parts/Face';
import { Toast } from '../parts/Toast';
import styles from './app.module.css';
import type { FirstQueue, Start, Told } from './boot';
import { SessionProvider } from './context';
import { InterruptedShift } from './InterruptedShift';
import { Nav } from './Nav';
import { useRoute, type Route } from './route';
import { text } from './text';
import { ShiftEnding } from './ShiftEnding';
import { useSessionState } from './useSessionState';

const HistoryScreen = lazy(() => import('../features/history/HistoryScreen').then(({ HistoryScreen }) => ({ default: HistoryScreen })));
const ShiftScreen = lazy(() => import('../features/shift/ShiftScreen').then(({ ShiftScreen }) => ({ default: ShiftScreen })));
const TeamsScreen = lazy(() => import('../features/teams/TeamsScreen').then(({ TeamsScreen }) => ({ default: TeamsScreen })));
const MeasuresScreen = lazy(() =>
  import('../features/measures/MeasuresScreen').then(({ MeasuresScreen }) => ({ default: MeasuresScreen })),
);
const OpenScreen = lazy(() => import('../features/handoffs/OpenScreen').then(({ OpenScreen }) => ({ default: OpenScreen })));
const HandoffDialog = lazy(() =>
  import('../features/note/HandoffDialog').then(({ HandoffDialog }) => ({ default: HandoffDialog })),
);
const TeamQueues = lazy(() => import('../features/queue/TeamQueues').then(({ TeamQueues }) => ({ default: TeamQueues })));

export function App({ start, core }: { start: Start; core: Core }) {
  const { welcome, shifts: cutShort } = useTold(start);
  const session = useSessionState(core, welcome);
  const [route, go] = useRoute(start.route);
  const [firstQueue, setFirstQueue] = useState(start.queue);
  if (firstQueue && route.screen !== 'queue') setFirstQueue(undefined);
  const [handed, setHanded] = useState<IssueView>();
  const [sent, setSent] = useState<string>();
  const [dismissed, setDismissed] = useState(false);
  const interrupted = dismissed ? undefined : (cutShort.find(({ finished }) => !finished) ?? cutShort[0]);
  const [shifts, setShifts] = useState(0);
  const anotherShift = () => {
    setShifts(shifts + 1);
    go({ screen: 'shift' });
  };
  const forgetSent = useCallback(() => setSent(undefined), []);
  useEffect(() => {
    document.title = `${text.screens[route.screen]} – ${text.name}`;
  }, [route.screen]);
  return (
    <SessionProvider value={session}>
      <div className={styles.app}>
        <Nav shown={route.screen} waiting={session.waiting} onGo={(screen) => go({ screen })} />
        <main className={styles.main} aria-label={text.screens[route.screen]}>
          {interrupted?.runId !== undefined && (
            <InterruptedShift
              shift={interrupted}
              onDismiss={() => setDismissed(true)}
              onResume={() => {
                setDismissed(true);
                if (interrupted.runId !== undefined) go({ screen: 'shift', id: interrupted.runId });
              }}
            />
          )}
          <ShiftEnding shown={route.screen === 'queue' && !interrupted} onHandOver={anotherShift} />
          <Suspense fallback={<Skeleton label={text.starting} widths={[40, 100, 100, 100]} />}>
            <Shown route={route} go={go} queue={firstQueue} onHandOff={setHanded} shifts={shifts} onAnotherShift={anotherShift} />
          </Suspense>
        </main>
      </div>
      {handed && (
        <Suspense>
          <HandoffDialog
            issue={handed}
            onClose={() => setHanded(undefined)}
            onSent={({ row }) => {
              setHanded(undefined);
              setSent(text.sent(row.issue.key ?? '', targetName(row.to)));
            }}
          />
        </Suspense>
      )}
      {sent !== undefined && <Toast message={sent} onClose={forgetSent} />}
    </SessionProvider>
  );
}

/** What the core says of itself; before it is there, what was read without it. */
function useTold({ welcome, shifts, told }: Start): Told {
  const [now, setNow] = useState<Told>({ welcome, shifts });
  useEffect(() => {
    let gone = false;
    void told?.then((said) => {
      if (!gone && !('code' in said)) setNow(said);
    });
    return () => {
      gone = true;
    };
  }, [told]);
  return now;
}

interface ShownProps {
  route: Route;
  go: (to: Route) => void;
  queue: FirstQueue | undefined;
  onHandOff: (issue: IssueView) => void;
  /** How many times the shift screen was begun anew. */
  shifts: number;
  onAnotherShift: () => void;
}

function Shown({ route, go, queue, onHandOff, shifts, onAnotherShift }: ShownProps) {
  const { screen } = route;
  switch (screen) {
    case 'queue':
      return <MyQueue first={queue} onHandOff={onHandOff} />;
    case 'team':
      return (
        <TeamQueues
          team={route.id}
          onTeam={(id) => go({ screen: 'team', id })}
          onHandOff={onHandOff}
          onMakeTeam={() => go({ screen: 'teams' })}
        />
      );
    case 'incoming':
    case 'outgoing':
      return <OpenScreen key={screen} side={screen} id={route.id} onOpen={(id) => go(id === undefined ? { screen } : { screen, id })} />;
    case 'history':
      return <HistoryScreen id={route.id} onOpen={(id) => go(id === undefined ? { screen } : { screen, id })} />;
    case 'shift':
      return (
        <ShiftScreen
          key={`${route.id ?? ''}-${String(shifts)}`}
          runId={route.id}
          onOutgoing={() => go({ screen: 'outgoing' })}
          onAnother={onAnotherShift}
        />
      );
    case 'teams':
      return <TeamsScreen onQueue={(id) => go({ screen: 'team', id })} />;
    case 'measures':
      return <MeasuresScreen />;
  }
}
