import { useMemo, useRef, useState } from 'react';
import { useSession } from '../../app/context';
import type { GridShape } from '../../engine/protocol';
import type { Sheet } from '../sheet/useSheet';
import { layOut, ownLabelWidth } from './columns';
import styles from './grid.module.css';
import { Header, headerRuns } from './Header';
import { text } from './text';
import { useGridActions } from './useGridActions';
import type { Place } from './useGridKeys';
import { useGridView } from './useGridView';
import { useWidth } from './useWidth';
import { useResize } from './useResize';

export interface Explained {
  row: string;
  /** -1 for the row as a whole. */
  at: number;
  column?: string;
  /** Asked for by a key: the focus goes to the explanation. */
  byKey: boolean;
}

interface GridProps {
  sheet: Sheet;
  session: string;
  grid: GridShape;
  explained: Explained | undefined;
  onExplain: (cell: Explained) => void;
  /** Row that was found, to go to; another object for each time. */
  goTo: { row: number } | undefined;
}

const look = { cell: styles.cell ?? '', end: styles.end ?? '', total: styles.total ?? '' };

/** The height as a variable of the style sheet, which has it from here. */
const rowHeights = { 28: { '--row': '28px' }, 36: { '--row': '36px' } } as const;

/** Everything of a report in rows and columns, of which only what is in sight is drawn. */
export function Grid({ sheet, session, grid, explained, onExplain, goTo }: GridProps) {
  const { preferences } = useSession();
  const scroller = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<Place>({ row: 0, column: -1 });
  const rowHeight = preferences.compact ? 28 : 36;
  const { columns, headerRows } = grid;
  const resize = useResize(columns);
  const label = ownLabelWidth(useWidth(scroller), sheet.config.tree);
  const layout = useMemo(() => layOut(columns, resize.chosen, label, look), [columns, resize.chosen, label]);
  const view = useGridView({ scroller, host, session, grid, layout, rowHeight, active, explained });
  const runs = useMemo(() => headerRuns(grid), [grid]);
  const hands = useGridActions({ scroller, sheet, grid, layout, rowHeight, view, resize, active, setActive, onExplain, goTo, explained });
  return (
    <div
      ref={scroller}
      role="treegrid"
      aria-label={text.grid}
      aria-rowcount={grid.rows + headerRows}
      aria-colcount={columns.length + 1}
      aria-busy={sheet.changing}
      className={styles.scroller}
      data-resizing={resize.isDragging || undefined}
      {...hands.handlers}
    >
      <div role="presentation" style={{ width: layout.total }}>
        <Header
          grid={grid}
          layout={layout}
          drawn={view.columns}
          sort={sheet.config.sort}
          active={active.row < 0 ? active.column : undefined}
          menu={hands.menu}
          actions={hands.menuActions}
          runs={runs}
        />
        <div ref={host} role="rowgroup" className={styles.body} style={{ height: view.height, ...rowHeights[rowHeight] }} />
      </div>
    </div>
  );
}
