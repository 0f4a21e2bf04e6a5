import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import AddIcon from '@atlaskit/icon/core/add';
import { IconButton } from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useDeferredValue, useRef, useState } from 'react';
import { Skeleton } from '../../../components/Skeleton';
import { useSession } from '../../app/context';
import type { FieldView } from '../../engine/protocol';
import styles from './builder.module.css';
import { text, zoneTexts } from './text';
import type { Build } from './useBuild';
import { useFieldDrag } from './useBuildDrag';
import { fieldsIn, isFull, takes, zones } from './zones';

const mostShown = 200;

/** Every field that the viewer may see, to drag into a zone or to put there by a menu. */
export function FieldList({ build }: { build: Build }) {
  const { fields } = useSession();
  const [typed, setTyped] = useState('');
  const wanted = useDeferredValue(typed).trim().toLowerCase();
  const found = (fields ?? []).filter(({ name, id }) => name.toLowerCase().includes(wanted) || id.toLowerCase() === wanted);
  return (
    <section className={styles.list} aria-label={text.fields}>
      <div>
        <Textfield isCompact aria-label={text.find} placeholder={text.find} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
      </div>
      <ul className={styles.fields} aria-label={text.fields}>
        {found.slice(0, mostShown).map((field) => (
          <Item key={field.id} field={field} build={build} />
        ))}
        {fields === undefined && <Skeleton label={text.loading} widths={[80, 60, 70]} />}
        {fields !== undefined && found.length === 0 && <li className={styles.hint}>{text.noFields}</li>}
      </ul>
    </section>
  );
}

const signs: Record<FieldView['kind'], string> = {
  text: 'Aa',
  rich: '¶',
  option: '◉',
  person: '☺',
  label: '#',
  sprint: '↻',
  issue: '↳',
  number: '12',
  duration: '◷',
  date: '▦',
  instant: '▦',
};

function Item({ field, build }: { field: FieldView; build: Build }) {
  const element = useRef<HTMLLIElement>(null);
  const dragging = useFieldDrag(element, { field: field.id });
  const isUsed = zones.some((zone) => fieldsIn(build.config, zone).includes(field.id));
  return (
    <li ref={element} className={styles.field} data-dragging={dragging || undefined} data-used={isUsed || undefined}>
      <span className={styles.sign} aria-hidden="true">
        {signs[field.kind]}
      </span>
      <span className={styles.fieldName} title={field.name}>
        {field.name}
      </span>
      <DropdownMenu<HTMLButtonElement>
        placement="bottom-end"
        trigger={({ triggerRef, ...props }) => (
          <IconButton {...props} ref={triggerRef} icon={AddIcon} label={text.ofField(field.name)} appearance="subtle" spacing="compact" />
        )}
      >
        <DropdownItemGroup>
          {zones
            .filter((zone) => takes(zone, field))
            .map((zone) => (
              <DropdownItem
                key={zone}
                isDisabled={isFull(build.config, zone) || (zone !== 'measures' && fieldsIn(build.config, zone).includes(field.id))}
                onClick={() => build.add(zone, field)}
              >
                {zoneTexts[zone].add}
              </DropdownItem>
            ))}
        </DropdownItemGroup>
      </DropdownMenu>
    </li>
  );
}
