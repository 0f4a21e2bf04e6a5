import { IconButton } from '@atlaskit/button/new';
import Button from '@atlaskit/button/new';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import AddIcon from '@atlaskit/icon/core/add';
import Toggle from '@atlaskit/toggle';
import { useId, useState } from 'react';
import { LiveRegion } from '../../../components/LiveRegion';
import type { MeasureChoice } from '../../engine/protocol';
import { SourceDialog } from '../source/SourceDialog';
import { kindTexts } from '../sheet/text';
import type { Sheet } from '../sheet/useSheet';
import styles from './builder.module.css';
import { FieldList } from './FieldList';
import { Hierarchy } from './Hierarchy';
import { Limit } from './Limit';
import { measureTexts, text } from './text';
import { useBuild, type Build } from './useBuild';
import { ZoneBox } from './ZoneBox';
import { zones, type Zone } from './zones';

/** What the report is built of: its source, the fields to choose from, and where each stands. */
export function BuilderPanel({ sheet }: { sheet: Sheet }) {
  const build = useBuild(sheet);
  const [open, setOpen] = useState<{ zone: Zone; index: number }>();
  const { config, change } = build;
  return (
    <aside className={styles.panel} aria-label={text.title}>
      <Source sheet={sheet} />
      <FieldList build={build} />
      <div className={styles.zones}>
        {zones
          .filter((zone) => zone !== 'fields' || config.tree)
          .map((zone) => (
            <ZoneBox
              key={zone}
              zone={zone}
              build={build}
              open={open?.zone === zone ? open.index : undefined}
              onOpen={(index) => setOpen(index === undefined ? undefined : { zone, index })}
            >
              {zone === 'measures' && <AddMeasure build={build} />}
            </ZoneBox>
          ))}
        <Switch label={text.tree} isOn={config.tree} onChange={(tree) => change({ ...config, tree })} />
        {config.tree && <Hierarchy build={build} />}
        <Switch label={text.subtotals} isOn={config.subtotals} onChange={(subtotals) => change({ ...config, subtotals })} />
        <div className={styles.limit}>
          <Limit build={build} />
        </div>
      </div>
      <LiveRegion text={build.said} />
    </aside>
  );
}

function Source({ sheet }: { sheet: Sheet }) {
  const [asked, setAsked] = useState(false);
  const { config, sourceName } = sheet;
  return (
    <div className={styles.source}>
      <span className={styles.sourceName} title={sourceName}>
        <span className={styles.hint}>{`${text.source} ${config.source.kind === 'jql' ? kindTexts.jql : kindTexts[config.source.kind].toLowerCase()}`}</span>
        <span>{sourceName}</span>
      </span>
      <Button spacing="compact" onClick={() => setAsked(true)}>
        {text.change}
      </Button>
      {asked && (
        <SourceDialog
          now={config.source}
          onClose={() => setAsked(false)}
          onChoose={(source) => {
            setAsked(false);
            void sheet.change({ ...config, source });
          }}
        />
      )}
    </div>
  );
}

const plain: readonly Omit<MeasureChoice, 'id'>[] = [{ kind: 'count' }, { kind: 'rate' }, { kind: 'progress' }, { kind: 'timeRate' }];

/** Measures of no field: of issues, or of other measures. */
function AddMeasure({ build }: { build: Build }) {
  const first = build.config.measures[0]?.id;
  const ofOthers: readonly Omit<MeasureChoice, 'id'>[] =
    first === undefined
      ? []
      : [
          { kind: 'shareOfRow', other: first },
          { kind: 'shareOfColumn', other: first },
          { kind: 'shareOfTotal', other: first },
          { kind: 'calculated', expression: `[${first}] * 1` },
        ];
  return (
    <DropdownMenu<HTMLButtonElement>
      placement="bottom-end"
      trigger={({ triggerRef, ...props }) => <IconButton {...props} ref={triggerRef} icon={AddIcon} label={text.addMeasure} appearance="subtle" spacing="compact" />}
    >
      {[plain, ofOthers].map((group, at) => (
        <DropdownItemGroup key={at}>
          {group.map((measure) => (
            <DropdownItem key={measure.kind} onClick={() => build.addMeasure(measure)}>
              {measureTexts[measure.kind]}
            </DropdownItem>
          ))}
        </DropdownItemGroup>
      ))}
    </DropdownMenu>
  );
}

function Switch({ label, isOn, onChange }: { label: string; isOn: boolean; onChange: (isOn: boolean) => void }) {
  const id = useId();
  return (
    <div className={styles.switch}>
      <Toggle id={id} isChecked={isOn} onChange={(event) => onChange(event.currentTarget.checked)} />
      <label htmlFor={id}>{label}</label>
    </div>
  );
}
