import ChartBarIcon from '@atlaskit/icon/core/chart-bar';
import ClockIcon from '@atlaskit/icon/core/clock';
import InboxIcon from '@atlaskit/icon/core/inbox';
import ListNumberedIcon from '@atlaskit/icon/core/list-numbered';
import PeopleGroupIcon from '@atlaskit/icon/core/people-group';
import PersonIcon from '@atlaskit/icon/core/person';
import SendIcon from '@atlaskit/icon/core/send';
import ShiftIcon from '@atlaskit/icon/core/list-checklist';
import { Badge } from '../parts/Badge';
import styles from './app.module.css';
import { screens, type Screen } from './route';
import { text } from './text';

interface NavProps {
  shown: Screen;
  waiting: number;
  onGo: (screen: Screen) => void;
}

const icons = {
  queue: ListNumberedIcon,
  team: PeopleGroupIcon,
  incoming: InboxIcon,
  outgoing: SendIcon,
  history: ClockIcon,
  shift: ShiftIcon,
  teams: PersonIcon,
  measures: ChartBarIcon,
} satisfies Record<Screen, unknown>;

export function Nav({ shown, waiting, onGo }: NavProps) {
  return (
    <nav className={styles.nav} aria-label={text.sections}>
      {screens.map((screen) => {
        const Icon = icons[screen];
        return (
          <button
            key={screen}
            type="button"
            className={styles.place}
            aria-current={screen === shown ? 'page' : undefined}
            onClick={() => onGo(screen)}
          >
            <Icon label="" color="currentColor" />
            <span className={styles.placeName}>{text.screens[screen]}</span>
            {screen === 'incoming' && waiting > 0 && (
              <span role="img" aria-label={text.waiting(waiting)}>
                <Badge value={waiting} bold />
              </span>
            )}
          </button>
        );
      })}
    </nav>
  );
}
