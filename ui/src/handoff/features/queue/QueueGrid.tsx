import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element';
import { QueueCard } from './QueueCard';
import { indexOf } from './queueState';
import { columnTexts, text } from './text';
import type { QueueControls } from './useQueue';
import { queueKeys, type CardActions } from './useQueueKeys';
import styles from './queue.module.css';

export type ColumnName = keyof typeof columnTexts;

export interface MenuActions {
  toPlace: (issueId: string) => void;
  remove: (issueId: string) => void;
}

interface QueueGridProps {
  name: string;
  queue: QueueControls;
  columns: readonly ColumnName[];
  focused: string | undefined;
  onFocus: (issueId: string) => void;
  actions: CardActions & MenuActions;
}

const rowHeight = 48;

const tracks = (columns: readonly ColumnName[]): string =>
  ['52px', 'minmax(180px, 1fr)', '116px', '148px', ...columns.map(() => '92px'), '152px', '40px'].join(' ');

/** The cards of a queue: one stop for Tab, moved by keys or by a handle; draws only those in sight. */
export function QueueGrid({ name, queue, columns, focused, onFocus, actions }: QueueGridProps) {
  const { rows, state } = queue;
  const scroller = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState<string>();
  const focusAt = focused === undefined ? 0 : Math.max(0, indexOf(rows, focused));
  const kept = [focusAt, dragged === undefined ? focusAt : indexOf(rows, dragged)];
  // eslint-disable-next-line react-hooks/incompatible-library -- no compiler memoizes here, and its functions are not handed on
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.issue.issueId ?? index,
    rangeExtractor: (range) => withKept(range, kept),
    overscan: 8,
    initialRect: { width: 800, height: 480 },
  });
  useFocusFollows(scroller, focused, focusAt, (index) => virtual.scrollToIndex(index));
  useEffect(() => (scroller.current ? autoScrollForElements({ element: scroller.current }) : undefined), []);
  const template = { gridTemplateColumns: tracks(columns) };
  return (
    <div className={styles.scroller} style={{ overflowX: 'auto', overflowY: 'auto' }} ref={scroller}>
      <div
        role="grid"
        aria-label={text.list(name)}
        aria-rowcount={rows.length + 1}
        className={styles.grid}
        onKeyDown={queueKeys({ queue, focused: rows[focusAt]?.issue.issueId, focus: onFocus, actions })}
      >
        <div role="rowgroup" className={styles.heads}>
          <div role="row" aria-rowindex={1} className={styles.row} style={template}>
            {[text.place, text.issue, text.status, text.assignee, ...columns.map((key) => columnTexts[key]), text.age].map(
              (title) => (
                <div role="columnheader" key={title} className={styles.cell}>
                  {title === text.place ? <span className={styles.hidden}>{title}</span> : title}
                </div>
              ),
            )}
            <div role="columnheader" className={styles.cell}>
              <span className={styles.hidden}>{text.more}</span>
            </div>
          </div>
        </div>
        <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            if (!row) return null;
            const { issueId } = row.issue;
            return (
              <div
                key={item.key}
                role="presentation"
                data-index={item.index}
                ref={virtual.measureElement}
                className={styles.placed}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <QueueCard
                  row={row}
                  index={item.index}
                  total={rows.length}
                  columns={columns}
                  template={template}
                  focusable={item.index === focusAt}
                  held={state.held?.issueId === issueId}
                  dragged={dragged === issueId}
                  queue={queue}
                  actions={actions}
                  onFocus={() => onFocus(issueId)}
                  onDrag={setDragged}
                />
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** The card with the focus and the one that is dragged stay drawn when they are scrolled out of sight. */
const withKept = (range: Range, kept: readonly number[]): number[] => {
  const drawn = new Set([...defaultRangeExtractor(range), ...kept.filter((index) => index >= 0 && index < range.count)]);
  return [...drawn].sort((a, b) => a - b);
};

/** The focus goes with its card when that moves, but never into the list from elsewhere. */
function useFocusFollows(
  scroller: { current: HTMLElement | null },
  focused: string | undefined,
  focusAt: number,
  scrollTo: (index: number) => void,
): void {
  const before = useRef({ focused, focusAt });
  useLayoutEffect(() => {
    const changed = before.current.focused !== focused || before.current.focusAt !== focusAt;
    before.current = { focused, focusAt };
    if (!changed || focused === undefined) return;
    const active = document.activeElement;
    const elsewhere = active !== null && active !== document.body && !scroller.current?.contains(active);
    if (elsewhere && !active.matches('main, [tabindex="-1"]')) return;
    if (active !== null && active.closest('[data-card]')?.getAttribute('data-card') === focused) return;
    scrollTo(focusAt);
    scroller.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
  });
}
