import Button, { IconButton } from '@atlaskit/button/new';
import DropdownMenu, { DropdownItemCheckbox, DropdownItemCheckboxGroup, DropdownItemRadio, DropdownItemRadioGroup } from '@atlaskit/dropdown-menu';
import AddIcon from '@atlaskit/icon/core/add';
import CustomizeIcon from '@atlaskit/icon/core/customize';
import UndoIcon from '@atlaskit/icon/core/undo';
import { useSession } from '../../app/context';
import type { QueueView } from '../../engine/protocol';
import type { ColumnName } from './QueueGrid';
import styles from './queue.module.css';
import { columnTexts, text } from './text';

interface QueueBarProps {
  queue: QueueView;
  columns: readonly ColumnName[];
  /** Label of what takes the next issue. */
  next: string;
  onNext: () => void;
  onAdd: () => void;
  onUndo: () => void;
  onKeys: () => void;
}

export function QueueBar({ queue, columns, next, onNext, onAdd, onUndo, onKeys }: QueueBarProps) {
  return (
    <div className={styles.bar}>
      {queue.queue === 'mine' && <WorkLimit queue={queue} />}
      <IconButton icon={UndoIcon} label={text.undo} appearance="subtle" isDisabled={!queue.canUndo} onClick={onUndo} />
      <ColumnMenu columns={columns} />
      <Button appearance="subtle" onClick={onKeys} aria-label={text.keys}>
        ?
      </Button>
      <Button iconBefore={AddIcon} onClick={onAdd} isDisabled={queue.rows.length >= queue.mostItems}>
        {text.add}
      </Button>
      <Button appearance="primary" onClick={onNext}>
        {next}
      </Button>
    </div>
  );
}

const names = Object.keys(columnTexts) as ColumnName[];

function ColumnMenu({ columns }: { columns: readonly ColumnName[] }) {
  const { prefer } = useSession();
  const toggle = (name: ColumnName) =>
    prefer({ columns: names.filter((other) => columns.includes(other) !== (other === name)) });
  return (
    <DropdownMenu<HTMLButtonElement>
      trigger={({ triggerRef, ...props }) => (
        <IconButton {...props} ref={triggerRef} icon={CustomizeIcon} label={text.columns} appearance="subtle" />
      )}
    >
      <DropdownItemCheckboxGroup id="columns" title={text.columns}>
        {names.map((name) => (
          <DropdownItemCheckbox key={name} id={name} isSelected={columns.includes(name)} onClick={() => toggle(name)}>
            {columnTexts[name]}
          </DropdownItemCheckbox>
        ))}
      </DropdownItemCheckboxGroup>
    </DropdownMenu>
  );
}

const limits = [1, 2, 3, 4, 5, 6, 8, 10, 15];

function WorkLimit({ queue: { inWork } }: { queue: QueueView }) {
  const { prefer, preferences } = useSession();
  const limit = preferences.workLimit;
  return (
    <DropdownMenu<HTMLButtonElement>
      trigger={({ triggerRef, isSelected, ...props }) => (
        <Button {...props} ref={triggerRef} appearance="subtle" isSelected={isSelected ?? false}>
          {text.inWork(inWork, limit)}
        </Button>
      )}
    >
      <DropdownItemRadioGroup id="limit" title={text.limit}>
        <DropdownItemRadio id="none" isSelected={limit === undefined} onClick={() => prefer({ workLimit: undefined })}>
          {text.noLimit}
        </DropdownItemRadio>
        {limits.map((value) => (
          <DropdownItemRadio key={value} id={String(value)} isSelected={limit === value} onClick={() => prefer({ workLimit: value })}>
            {String(value)}
          </DropdownItemRadio>
        ))}
      </DropdownItemRadioGroup>
    </DropdownMenu>
  );
}
