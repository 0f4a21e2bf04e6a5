import { IconButton } from '@atlaskit/button/new';
import Checkbox from '@atlaskit/checkbox';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronUpIcon from '@atlaskit/icon/core/chevron-up';
import CrossIcon from '@atlaskit/icon/core/cross';
import Textfield from '@atlaskit/textfield';
import { useId, useState } from 'react';
import { Field, hintId } from '../../../components/Field';
import { Face } from '../../parts/Face';
import { zoneIsKnown, type MemberForm } from './teamForm';
import styles from './teams.module.css';
import { hoursText, text } from './text';
import { WeekHours } from './WeekHours';

interface MemberRowProps {
  member: MemberForm;
  mayChange: boolean;
  onChange: (member: MemberForm | undefined) => void;
}

const zones = Intl.supportedValuesOf('timeZone');

/** One member; opens to the time zone and the hours of the week. */
export function MemberRow({ member, mayChange, onChange }: MemberRowProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const { accountId, name, lead, zone, hours } = member;
  return (
    <li className={styles.member}>
      <div className={styles.memberHead}>
        <Face person={{ accountId, name, active: true }} />
        <span className={styles.who}>
          <strong>{name}</strong>
          <span className={styles.subtle}>
            {zone === '' ? 'UTC' : zone} · {hoursText(hours)}
          </span>
        </span>
        <Checkbox
          label={text.lead}
          aria-label={text.leadOf(name)}
          isChecked={lead}
          isDisabled={!mayChange}
          onChange={(event) => onChange({ ...member, lead: event.currentTarget.checked })}
        />
        {mayChange && (
          <>
            <IconButton
              icon={open ? ChevronUpIcon : ChevronDownIcon}
              label={text.hoursOf(name)}
              aria-expanded={open}
              appearance="subtle"
              spacing="compact"
              onClick={() => setOpen(!open)}
            />
            <IconButton icon={CrossIcon} label={text.remove(name)} appearance="subtle" spacing="compact" onClick={() => onChange(undefined)} />
          </>
        )}
      </div>
      {open && mayChange && (
        <div className={styles.memberMore}>
          <Field label={text.zone} htmlFor={id} hint={zoneIsKnown(zone) ? text.zoneHint : text.zoneUnknown}>
            <Textfield
              id={id}
              list={`${id}-zones`}
              aria-describedby={hintId(id)}
              isInvalid={!zoneIsKnown(zone)}
              value={zone}
              onChange={(event) => onChange({ ...member, zone: event.currentTarget.value })}
            />
            <datalist id={`${id}-zones`}>
              {zones.map((known) => (
                <option key={known} value={known} />
              ))}
            </datalist>
          </Field>
          <WeekHours name={name} hours={hours} onChange={(changed) => onChange({ ...member, hours: changed })} />
        </div>
      )}
    </li>
  );
}
