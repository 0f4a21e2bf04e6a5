import { memo } from 'react';
import SortAscendingIcon from '@atlaskit/icon/core/arrow-up';
import SortDescendingIcon from '@atlaskit/icon/core/arrow-down';
import MoreIcon from '@atlaskit/icon/core/show-more-horizontal';
import type { GridColumn, GridShape, SortChoice } from '../../engine/protocol';
import { labelColumn, runsOf, type Columns, type Run } from './columns';
import styles from './grid.module.css';
import { HeaderMenu, type MenuActions } from './HeaderMenu';
import { text } from './text';
import { headHeight } from './useGridView';

interface HeaderProps {
  grid: GridShape;
  layout: Columns;
  drawn: readonly number[];
  sort: SortChoice | undefined;
  active: number | undefined;
  /** Column whose menu is open. */
  menu: number | undefined;
  actions: MenuActions;
  runs: readonly (readonly Run[])[];
}

/** The frozen rows at the top: groups drawn once over their columns, and a row of columns to sort by. */
export const Header = memo(function Header({ grid, layout, drawn, sort, active, menu, actions, runs }: HeaderProps) {
  const { headerRows, columns } = grid;
  const [first = 0, last = -1] = [drawn[0], drawn.at(-1)];
  return (
    <div role="rowgroup" className={styles.head} style={{ height: headerRows * headHeight }}>
      {runs.slice(0, headerRows - 1).map((row, at) => (
        <div role="row" aria-rowindex={at + 1} key={at} className={styles.headRow}>
          <div role="presentation" className={styles.corner} style={{ width: layout.label }} />
          {row
            .filter((run) => run.last >= first && run.first <= last)
            .map((run) => (
              <Group key={run.first} run={run} layout={layout} />
            ))}
        </div>
      ))}
      <div role="row" aria-rowindex={headerRows} data-row={-1} className={styles.headRow}>
        <Leaf index={-1} id={labelColumn} name={grid.levels.join(' / ') || text.label} width={layout.label} sort={sort} isActive={active === -1} isOpen={menu === -1} actions={actions} />
        {drawn.map((index) => {
          const column = columns[index];
          if (!column) return null;
          return (
            <Leaf
              key={index}
              index={index}
              id={column.id}
              column={column}
              name={column.labels.at(-1) ?? ''}
              width={layout.widths[index] ?? 0}
              left={layout.starts[index] ?? 0}
              sort={sort}
              isActive={active === index}
              isOpen={menu === index}
              actions={actions}
            />
          );
        })}
      </div>
    </div>
  );
});

export const headerRuns = ({ columns, headerRows }: GridShape): Run[][] =>
  Array.from({ length: headerRows }, (_, row) => (row < headerRows - 1 ? runsOf(columns, row, headerRows) : []));

function Group({ run: { first, last, label }, layout }: { run: Run; layout: Columns }) {
  const left = layout.starts[first] ?? 0;
  const right = (layout.starts[last] ?? 0) + (layout.widths[last] ?? 0);
  return (
    <div
      role="columnheader"
      aria-colindex={first + 2}
      aria-colspan={last - first + 1}
      className={styles.group}
      data-blank={label === '' || undefined}
      style={{ left, width: right - left }}
    >
      <span style={{ left: layout.label }} title={label}>
        {label}
      </span>
    </div>
  );
}

interface LeafProps {
  index: number;
  id: string;
  column?: GridColumn;
  name: string;
  width: number;
  left?: number;
  sort: SortChoice | undefined;
  isActive: boolean;
  isOpen: boolean;
  actions: MenuActions;
}

const Leaf = memo(function Leaf({ index, id, column, name, width, left, sort, isActive, isOpen, actions }: LeafProps) {
  const sorted = sort?.column === id ? (sort.descending ? 'descending' : 'ascending') : undefined;
  const SortIcon = sorted === 'descending' ? SortDescendingIcon : SortAscendingIcon;
  return (
    <div
      role="columnheader"
      aria-colindex={index + 2}
      aria-sort={sorted ?? 'none'}
      className={index < 0 ? `${styles.leaf ?? ''} ${styles.corner ?? ''}` : styles.leaf}
      data-end={column?.numbers || undefined}
      data-total={column?.total || undefined}
      tabIndex={isActive ? 0 : undefined}
      title={column?.hint ?? name}
      style={left === undefined ? { width } : { left, width, position: 'absolute' }}
    >
      <span className={styles.leafName}>{name}</span>
      {sorted && <SortIcon label="" size="small" color="currentColor" />}
      {isOpen ? (
        <HeaderMenu index={index} {...(column && { column })} name={name} actions={actions} />
      ) : (
        <button type="button" tabIndex={-1} className={styles.more} data-more aria-label={text.more(name)}>
          <MoreIcon label="" size="small" color="currentColor" />
        </button>
      )}
      <span className={styles.resize} data-resize aria-hidden="true" />
    </div>
  );
});
