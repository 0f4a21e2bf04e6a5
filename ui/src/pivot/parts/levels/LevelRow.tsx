import { IconButton } from '@atlaskit/button/new';
import ArrowDownIcon from '@atlaskit/icon/core/arrow-down';
import ArrowUpIcon from '@atlaskit/icon/core/arrow-up';
import DeleteIcon from '@atlaskit/icon/core/delete';
import Select from '@atlaskit/select';
import { Field } from '../../../components/Field';
import type { IssueTypeView, LinkTypeView } from '../../engine/protocol';
import styles from './levels.module.css';
import type { LevelForm } from './levels';
import { text } from './text';

interface LevelRowProps {
  level: LevelForm;
  /** 1 for the lowest. */
  place: number;
  isTop: boolean;
  /** Issue types of other levels. */
  taken: readonly string[];
  issueTypes: readonly IssueTypeView[];
  linkTypes: readonly LinkTypeView[];
  onChange: (level: LevelForm) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
}

interface Choice {
  value: string;
  label: string;
}

const choiceOf = ({ id, name }: { id: string; name: string }): Choice => ({ value: id, label: name });

const chosenOf = (known: readonly { id: string; name: string }[], id: string): Choice => {
  const found = known.find((one) => one.id === id);
  return found ? choiceOf(found) : { value: id, label: `${id} (${text.gone})` };
};

export function LevelRow({ level, place, isTop, taken, issueTypes, linkTypes, onChange, onMove, onRemove }: LevelRowProps) {
  const id = `level-${level.key}`;
  const link = linkTypes.find((one) => one.id === level.linkType);
  const ways = [
    { value: 'outward', label: text.reads(link?.outward ?? '…') },
    { value: 'inward', label: text.reads(link?.inward ?? '…') },
  ];
  return (
    <li className={styles.level} aria-label={text.level(place)}>
      <div className={styles.levelHead}>
        <strong>{text.level(place)}</strong>
        <IconButton icon={ArrowUpIcon} label={text.up(place)} appearance="subtle" spacing="compact" isDisabled={isTop} onClick={() => onMove(1)} />
        <IconButton icon={ArrowDownIcon} label={text.down(place)} appearance="subtle" spacing="compact" isDisabled={place === 1} onClick={() => onMove(-1)} />
        <IconButton icon={DeleteIcon} label={text.removeLevel(place)} appearance="subtle" spacing="compact" onClick={onRemove} />
      </div>
      <Field label={text.issueTypes} htmlFor={`${id}-types`}>
        <Select<Choice, true>
          inputId={`${id}-types`}
          isMulti
          placeholder={text.issueTypesPlaceholder}
          options={issueTypes.filter((type) => !taken.includes(type.id)).map(choiceOf)}
          value={level.issueTypes.map((type) => chosenOf(issueTypes, type))}
          onChange={(chosen) => onChange({ ...level, issueTypes: chosen.map(({ value }) => value) })}
        />
      </Field>
      <div className={styles.pair}>
        <Field label={text.linkType} htmlFor={`${id}-link`}>
          <Select<Choice>
            inputId={`${id}-link`}
            placeholder={text.linkPlaceholder}
            options={linkTypes.map(choiceOf)}
            value={level.linkType === undefined ? null : chosenOf(linkTypes, level.linkType)}
            onChange={(chosen) => onChange({ ...level, linkType: chosen?.value })}
          />
        </Field>
        <Field label={text.direction} htmlFor={`${id}-way`}>
          <Select<Choice>
            inputId={`${id}-way`}
            isDisabled={!link}
            isSearchable={false}
            options={ways}
            value={ways[level.outward ? 0 : 1] ?? null}
            onChange={(chosen) => onChange({ ...level, outward: chosen?.value !== 'inward' })}
          />
        </Field>
      </div>
    </li>
  );
}
