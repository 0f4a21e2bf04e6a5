import Button, { IconButton } from '@atlaskit/button/new';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronUpIcon from '@atlaskit/icon/core/chevron-up';
import CompactIcon from '@atlaskit/icon/core/content-width-narrow';
import SearchIcon from '@atlaskit/icon/core/search';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import { useSession } from '../../app/context';
import type { GridShape } from '../../engine/protocol';
import type { Sheet } from '../sheet/useSheet';
import styles from './grid.module.css';
import { text } from './text';

interface GridToolsProps {
  sheet: Sheet;
  grid: GridShape;
  onGoTo: (row: number) => void;
}

/** Finding rows, opening the tree down to a level, and how high rows are. */
export function GridTools({ sheet, grid, onGoTo }: GridToolsProps) {
  const { preferences, prefer } = useSession();
  const { levels } = grid;
  return (
    <div className={styles.tools}>
      <Find sheet={sheet} onGoTo={onGoTo} />
      {levels.length > 1 && (
        <DropdownMenu<HTMLButtonElement>
          placement="bottom-end"
          trigger={({ triggerRef, isSelected, ...props }) => (
            <Button {...props} ref={triggerRef} isSelected={isSelected ?? false} spacing="compact" iconAfter={ChevronDownIcon}>
              {text.level}
            </Button>
          )}
        >
          <DropdownItemGroup>
            <DropdownItem onClick={() => void sheet.expandTo(0)}>{text.none}</DropdownItem>
            {levels.slice(1, -1).map((name, at) => (
              <DropdownItem key={at} onClick={() => void sheet.expandTo(at + 1)}>
                {text.levelTo(name)}
              </DropdownItem>
            ))}
            <DropdownItem onClick={() => void sheet.expandTo(levels.length - 1)}>{text.all}</DropdownItem>
          </DropdownItemGroup>
        </DropdownMenu>
      )}
      <IconButton
        icon={CompactIcon}
        label={text.compact}
        appearance="subtle"
        spacing="compact"
        isSelected={preferences.compact}
        aria-pressed={preferences.compact}
        isTooltipDisabled={false}
        onClick={() => prefer({ compact: !preferences.compact })}
      />
    </div>
  );
}

function Find({ sheet, onGoTo }: Pick<GridToolsProps, 'sheet' | 'onGoTo'>) {
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<{ text: string; rows: readonly number[]; at: number }>();
  const go = (rows: readonly number[], at: number) => {
    const row = rows[at];
    if (row !== undefined) onGoTo(row);
    setFound({ text: typed, rows, at });
  };
  const step = async (by: number) => {
    if (typed.trim() === '') return;
    if (found?.text !== typed) go(await sheet.find(typed.trim()), 0);
    else if (found.rows.length > 0) go(found.rows, (found.at + by + found.rows.length) % found.rows.length);
  };
  const isFound = found?.text === typed && typed !== '';
  return (
    <div role="search" aria-label={text.find} className={styles.find}>
      <Textfield
        isCompact
        aria-label={text.findLabel}
        placeholder={text.findLabel}
        value={typed}
        elemBeforeInput={
          <span className={styles.findIcon}>
            <SearchIcon label="" size="small" color="currentColor" />
          </span>
        }
        elemAfterInput={
          <span className={styles.foundAt} role="status">
            {isFound && (found.rows.length === 0 ? text.nothingFound : text.found(found.at + 1, found.rows.length))}
          </span>
        }
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void step(event.shiftKey ? -1 : 1);
        }}
      />
      {isFound && found.rows.length > 1 && (
        <>
          <IconButton icon={ChevronUpIcon} label={text.previous} appearance="subtle" spacing="compact" onClick={() => void step(-1)} />
          <IconButton icon={ChevronDownIcon} label={text.next} appearance="subtle" spacing="compact" onClick={() => void step(1)} />
        </>
      )}
    </div>
  );
}
