import { Skeleton } from '../../components/Skeleton';
import styles from './app.module.css';
import { text } from './text';

/** What is seen before the app is: it needs no component library, so it is there at once. */
export function Shell() {
  return (
    <main className={styles.page}>
      <div className={styles.head}>
        <div className={styles.heading}>
          <h1>{text.name}</h1>
          <p className={styles.tagline}>{text.tagline}</p>
        </div>
      </div>
      <Skeleton label={text.starting} widths={[40, 100, 85, 60, 90]} />
    </main>
  );
}
