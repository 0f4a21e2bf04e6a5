import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import DragIcon from '@atlaskit/icon/core/drag-handle-vertical';
import MoreIcon from '@atlaskit/icon/core/show-more-horizontal';
import { IconButton } from '@atlaskit/button/new';
import { useRef } from 'react';
import styles from './builder.module.css';
import { Options } from './Options';
import { summaryOf } from './summary';
import { text, zoneTexts } from './text';
import type { Build } from './useBuild';
import { useFieldDrag, useFieldDrop } from './useBuildDrag';
import { fieldsIn, isFull, takes, zones, type Zone } from './zones';

interface ChipProps {
  zone: Zone;
  index: number;
  /** How many stand in the zone. */
  count: number;
  build: Build;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
}

/** One that stands in a zone: dragged, moved and removed, with its choices below while they are open. */
export function Chip({ zone, index, count, build, isOpen, onOpen }: ChipProps) {
  const element = useRef<HTMLLIElement>(null);
  const dragging = useFieldDrag(element, { zone, index });
  const edge = useFieldDrop(element, { zone, index, fits: (dragged) => build.fits(zone, dragged), onDrop: (dragged, at) => build.drop(zone, dragged, at) });
  const name = build.nameOf(zone, index);
  const summary = summaryOf(build.config, zone, index);
  const hasOptions = zone !== 'fields';
  return (
    <li ref={element} className={styles.chip} data-edge={edge} data-dragging={dragging || undefined}>
      <div className={styles.chipLine}>
        <span className={styles.handle} aria-hidden="true">
          <DragIcon label="" size="small" color="currentColor" />
        </span>
        {hasOptions ? (
          <button type="button" className={styles.chipName} aria-expanded={isOpen} title={name} onClick={() => onOpen(!isOpen)}>
            <span>{name}</span>
            {summary !== '' && <span className={styles.summary}>{summary}</span>}
          </button>
        ) : (
          <span className={styles.chipName} title={name}>
            <span>{name}</span>
          </span>
        )}
        <ChipMenu zone={zone} index={index} count={count} build={build} name={name} />
      </div>
      {isOpen && hasOptions && (
        <div className={styles.options} role="group" aria-label={text.options(name)}>
          <Options zone={zone} index={index} build={build} />
        </div>
      )}
    </li>
  );
}

interface ChipMenuProps extends Pick<ChipProps, 'zone' | 'index' | 'count' | 'build'> {
  name: string;
}

function ChipMenu({ zone, index, count, build, name }: ChipMenuProps) {
  const { config, fields } = build;
  const field = fields.find(({ id }) => id === fieldsIn(config, zone)[index]);
  const others = field ? zones.filter((other) => other !== zone && takes(other, field) && !isFull(config, other) && !fieldsIn(config, other).includes(field.id)) : [];
  return (
    <DropdownMenu<HTMLButtonElement>
      placement="bottom-end"
      trigger={({ triggerRef, ...props }) => <IconButton {...props} ref={triggerRef} icon={MoreIcon} label={text.more(name)} appearance="subtle" spacing="compact" />}
    >
      <DropdownItemGroup>
        <DropdownItem isDisabled={index === 0} onClick={() => build.move(zone, index, index - 1)}>
          {text.up}
        </DropdownItem>
        <DropdownItem isDisabled={index === count - 1} onClick={() => build.move(zone, index, index + 1)}>
          {text.down}
        </DropdownItem>
      </DropdownItemGroup>
      {others.length > 0 && (
        <DropdownItemGroup>
          {others.map((other) => (
            <DropdownItem key={other} onClick={() => build.carry(zone, index, other)}>
              {zoneTexts[other].move}
            </DropdownItem>
          ))}
        </DropdownItemGroup>
      )}
      <DropdownItemGroup>
        <DropdownItem onClick={() => build.remove(zone, index)}>{text.remove}</DropdownItem>
      </DropdownItemGroup>
    </DropdownMenu>
  );
}
