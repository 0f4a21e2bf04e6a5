import { Skeleton } from '../../components/Skeleton';
import styles from './app.module.css';
import { screens } from './route';
import { text } from './text';

/** What is seen before the app is: it needs no component library, so it is there at once. */
export function Shell() {
  return (
    <div className={styles.app}>
      <div className={styles.nav} aria-hidden="true">
        {screens.map((screen) => (
          <span key={screen} className={styles.place}>
            {text.screens[screen]}
          </span>
        ))}
      </div>
      <main className={styles.main}>
        <h1 className={styles.title}>{text.name}</h1>
        <Skeleton label={text.starting} widths={[40, 100, 100, 100, 100, 100]} />
      </main>
    </div>
  );
}
