import Button from '@atlaskit/button/new';
import { useId, useState } from 'react';
import { useSession } from '../../app/context';
import { ScreenHead } from '../../../components/ScreenHead';
import type { ReportConfig, ReportSource } from '../../engine/protocol';
import { presetNames, presetOf, type Preset } from './presets';
import styles from './source.module.css';
import { SourcePicker } from './SourcePicker';
import { presetTexts, text } from './text';

/** Where a new report begins: what to see, and of which issues. Choosing a source opens it. */
export function StartScreen({ onOpen }: { onOpen: (config: ReportConfig) => void }) {
  const { preferences } = useSession();
  const [preset, setPreset] = useState<Preset>('tree');
  const open = (source: ReportSource) => onOpen(presetOf(preset, source, preferences));
  const { lastSource } = preferences;
  return (
    <div className={styles.start}>
      <div className={styles.width}>
        <ScreenHead title={text.title} detail={text.detail}>
          {lastSource && <Button onClick={() => open(lastSource)}>{text.last(lastSource.kind)}</Button>}
        </ScreenHead>
        <Presets value={preset} onChoose={setPreset} />
        <SourcePicker onChoose={open} />
      </div>
    </div>
  );
}

function Presets({ value, onChoose }: { value: Preset; onChoose: (preset: Preset) => void }) {
  const name = useId();
  return (
    <fieldset className={styles.presets}>
      <legend className={styles.legend}>{text.presets}</legend>
      {presetNames.map((preset) => (
        <label key={preset} className={styles.preset}>
          <input type="radio" name={name} checked={value === preset} onChange={() => onChoose(preset)} />
          <span className={styles.card}>
            <span className={styles.name}>{presetTexts[preset].title}</span>
            <span className={styles.detail}>{presetTexts[preset].detail}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
