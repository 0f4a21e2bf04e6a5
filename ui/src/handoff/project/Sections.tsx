import Button, { IconButton } from '@atlaskit/button/new';
import Checkbox from '@atlaskit/checkbox';
import AddIcon from '@atlaskit/icon/core/add';
import ArrowDownIcon from '@atlaskit/icon/core/arrow-down';
import ArrowUpIcon from '@atlaskit/icon/core/arrow-up';
import CrossIcon from '@atlaskit/icon/core/cross';
import Textfield from '@atlaskit/textfield';
import { Stack } from '../../components/Stack';
import styles from '../admin/admin.module.css';
import type { TemplateSection } from '../engine/protocol';
import { text } from './text';

interface SectionsProps {
  sections: readonly TemplateSection[];
  onChange: (sections: readonly TemplateSection[]) => void;
}

const mostSections = 12;

/** The sections that a note of this project has, in order. */
export function Sections({ sections, onChange }: SectionsProps) {
  const set = (index: number, section: TemplateSection) => onChange(sections.map((other, at) => (at === index ? section : other)));
  const move = (index: number, by: number) => {
    const moved = sections[index];
    if (!moved) return;
    const rest = sections.filter((_, at) => at !== index);
    onChange([...rest.slice(0, index + by), moved, ...rest.slice(index + by)]);
  };
  return (
    <Stack tight>
      <ol className={styles.sections} aria-label={text.sections}>
        {sections.map((section, index) => (
          <li key={index} className={styles.section}>
            <Textfield
              aria-label={text.sectionTitle(index + 1)}
              placeholder={text.titlePlaceholder}
              maxLength={60}
              value={section.title}
              onChange={(event) => set(index, { ...section, title: event.currentTarget.value })}
            />
            <Textfield
              aria-label={text.sectionHint(index + 1)}
              placeholder={text.hintPlaceholder}
              maxLength={200}
              value={section.hint ?? ''}
              onChange={(event) => set(index, withHint(section, event.currentTarget.value))}
            />
            <Checkbox
              label={text.required}
              aria-label={text.requiredOf(index + 1)}
              isChecked={section.required}
              onChange={(event) => set(index, { ...section, required: event.currentTarget.checked })}
            />
            <IconButton icon={ArrowUpIcon} label={text.up(index + 1)} appearance="subtle" spacing="compact" isDisabled={index === 0} onClick={() => move(index, -1)} />
            <IconButton
              icon={ArrowDownIcon}
              label={text.down(index + 1)}
              appearance="subtle"
              spacing="compact"
              isDisabled={index === sections.length - 1}
              onClick={() => move(index, 1)}
            />
            <IconButton
              icon={CrossIcon}
              label={text.remove(index + 1)}
              appearance="subtle"
              spacing="compact"
              isDisabled={sections.length === 1}
              onClick={() => onChange(sections.filter((_, at) => at !== index))}
            />
          </li>
        ))}
      </ol>
      <div>
        <Button
          appearance="subtle"
          spacing="compact"
          iconBefore={AddIcon}
          isDisabled={sections.length >= mostSections}
          onClick={() => onChange([...sections, { title: '', required: false }])}
        >
          {text.add}
        </Button>
      </div>
    </Stack>
  );
}

function withHint({ title, required }: TemplateSection, hint: string): TemplateSection {
  return { title, required, ...(hint !== '' && { hint }) };
}
