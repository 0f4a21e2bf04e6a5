import { Skeleton } from '../../components/Skeleton';
import styles from './app.module.css';
import { screens } from './route';
import { text } from './text';

/** What is seen before the app is: it needs no component library, so it is there at once. */
export function Shell() {
  return (
    <div className={styles.app}>
      <div className={styles.bar} aria-hidden="true">
        <span className={styles.brand}>{text.name}</span>
        {screens.map((screen) => (
          <span key={screen} className={styles.place}>
            {text.screens[screen]}
          </span>
        ))}
      </div>
      <main className={styles.page}>
        <Skeleton label={text.starting} widths={[30, 100, 100, 100, 100, 100]} />
      </main>
    </div>
  );
}
