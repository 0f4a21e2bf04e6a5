import InformationIcon from '@atlaskit/icon/core/status-information';
import styles from './sheet.module.css';
import { text } from './text';
import type { Sheet } from './useSheet';

/** What a reader must know to read the figures right. */
export function Notes({ sheet: { notes, grid, load }, more }: { sheet: Sheet; more: readonly string[] }) {
  const all = [
    ...(load && load.limitReached ? [text.limitReached(load.limit)] : []),
    ...(load && load.unseen > 0 ? [text.unseen(load.unseen)] : []),
    ...more,
    ...notes,
    ...(grid && grid.columnsHidden > 0 ? [text.columnsHidden(grid.columnsHidden)] : []),
    ...(grid?.notes ?? []),
  ];
  if (all.length === 0) return null;
  return (
    <ul className={styles.notes} aria-label={text.notes}>
      {[...new Set(all)].map((note) => (
        <li key={note}>
          <InformationIcon label="" size="small" color="currentColor" />
          <span>{note}</span>
        </li>
      ))}
    </ul>
  );
}
