import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import MoreIcon from '@atlaskit/icon/core/show-more-horizontal';
import type { GridColumn } from '../../engine/protocol';
import styles from './grid.module.css';
import { text } from './text';

export interface MenuActions {
  sortBy: (index: number, descending: boolean | undefined) => void;
  resize: (index: number, by: number | undefined) => void;
  remove: (index: number) => void;
  close: (index: number) => void;
}

interface HeaderMenuProps {
  index: number;
  /** Undefined for the frozen first column. */
  column?: GridColumn;
  name: string;
  actions: MenuActions;
}

const step = 48;

/** What can be done with a column; drawn only while it is open. */
export function HeaderMenu({ index, column, name, actions }: HeaderMenuProps) {
  return (
    <DropdownMenu<HTMLButtonElement>
      defaultOpen
      onOpenChange={({ isOpen }) => {
        if (!isOpen) actions.close(index);
      }}
      trigger={({ triggerRef, isSelected, testId, ...props }) => (
        <button {...props} data-open={isSelected} data-testid={testId} ref={triggerRef} type="button" className={styles.more} aria-label={text.more(name)}>
          <MoreIcon label="" size="small" color="currentColor" />
        </button>
      )}
    >
      <DropdownItemGroup>
        <DropdownItem onClick={() => actions.sortBy(index, false)}>{text.ascending}</DropdownItem>
        <DropdownItem onClick={() => actions.sortBy(index, true)}>{text.descending}</DropdownItem>
        <DropdownItem onClick={() => actions.sortBy(index, undefined)}>{text.unsorted}</DropdownItem>
      </DropdownItemGroup>
      <DropdownItemGroup>
        <DropdownItem onClick={() => actions.resize(index, step)}>{text.wider}</DropdownItem>
        <DropdownItem onClick={() => actions.resize(index, -step)}>{text.narrower}</DropdownItem>
        <DropdownItem onClick={() => actions.resize(index, undefined)}>{text.ownWidth}</DropdownItem>
      </DropdownItemGroup>
      {column && (
        <DropdownItemGroup>
          <DropdownItem onClick={() => actions.remove(index)}>{column.kind === 'field' ? text.hide : text.hideMeasure}</DropdownItem>
        </DropdownItemGroup>
      )}
    </DropdownMenu>
  );
}
