import styles from './app.module.css';
import { screens, type Screen } from './route';
import { text } from './text';

interface NavProps {
  shown: Screen;
  onGo: (screen: Screen) => void;
}

/** A bar and no column: a report needs the width. */
export function Nav({ shown, onGo }: NavProps) {
  return (
    <nav className={styles.bar} aria-label={text.sections}>
      <span className={styles.brand}>{text.name}</span>
      {screens.map((screen) => (
        <button
          key={screen}
          type="button"
          className={styles.place}
          aria-current={screen === shown ? 'page' : undefined}
          onClick={() => onGo(screen)}
        >
          {text.screens[screen]}
        </button>
      ))}
    </nav>
  );
}
