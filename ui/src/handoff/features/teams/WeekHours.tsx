import Button from '@atlaskit/button/new';
import Checkbox from '@atlaskit/checkbox';
import type { WorkingHours } from '../../engine/protocol';
import { dayHours, office, withDay, withTime } from './teamForm';
import styles from './teams.module.css';
import { clock, dayTexts, text, week } from './text';

interface WeekHoursProps {
  name: string;
  hours: readonly WorkingHours[];
  onChange: (hours: readonly WorkingHours[]) => void;
}

/** The hours of a week, a day in each row: a bar to look at, two times to type. */
export function WeekHours({ name, hours, onChange }: WeekHoursProps) {
  return (
    <fieldset className={styles.week} aria-label={text.hoursOf(name)}>
      <div className={styles.weekHead}>
        <span className={styles.legend}>{text.hours}</span>
        <Button spacing="compact" onClick={() => onChange(office)}>
          {text.office}
        </Button>
        <Button spacing="compact" onClick={() => onChange([])}>
          {text.always}
        </Button>
        {hours.length === 0 && <span className={styles.subtle}>{text.alwaysHint}</span>}
      </div>
      {week.map((day) => (
        <Day key={day} day={day} hours={hours} onChange={onChange} />
      ))}
    </fieldset>
  );
}

const percent = (minutes: number): string => `${(Math.min(minutes, 1440) / 1440) * 100}%`;

function Day({ day, hours, onChange }: { day: number } & Pick<WeekHoursProps, 'hours' | 'onChange'>) {
  const name = dayTexts[day] ?? '';
  const own = dayHours(hours, day);
  return (
    <div className={styles.day}>
      <Checkbox
        label={name}
        aria-label={text.works(name)}
        isChecked={own !== undefined}
        onChange={(event) => onChange(withDay(hours, day, event.currentTarget.checked))}
      />
      <div className={styles.strip} aria-hidden="true">
        {own && <span style={{ left: percent(own.from), width: `calc(${percent(own.to)} - ${percent(own.from)})` }} />}
      </div>
      {own ? (
        <span className={styles.times}>
          <input
            type="time"
            aria-label={text.from(name)}
            value={clock(own.from)}
            onChange={(event) => onChange(withTime(hours, day, 'from', event.currentTarget.value))}
          />
          –
          <input
            type="time"
            aria-label={text.to(name)}
            value={clock(own.to)}
            onChange={(event) => onChange(withTime(hours, day, 'to', event.currentTarget.value))}
          />
          {own.to > 1440 && <span className={styles.subtle}>{text.next}</span>}
        </span>
      ) : (
        <span />
      )}
    </div>
  );
}
