import Lozenge from '@atlaskit/lozenge';
import { PageLink } from '../../../components/PageLink';
import { Stack } from '../../../components/Stack';
import type { TemplateReference, TemplateVariable, TemplateView } from '../../engine/protocol';
import styles from './template.module.css';
import { text } from './text';

export function TemplateSummary({ template }: { template: TemplateView }) {
  const { spaceName, parentTitle } = template;
  return (
    <Stack>
      <div>
        <div className={styles.title}>
          <PageLink title={template.title} webPath={template.webPath} />
        </div>
        <span className={styles.place}>
          {spaceName}
          {parentTitle !== undefined && `, ${text.below(parentTitle)}`}
        </span>
      </div>
      <ul className={styles.facts}>
        <li>{text.macros(template.macros)}</li>
        <li>{text.attachments(template.attachments)}</li>
        <li title={template.labels.join(', ')}>{text.labels(template.labels.length)}</li>
        <li>{text.children(template.children)}</li>
        {template.restricted && (
          <li>
            <Lozenge appearance="moved">{text.restricted}</Lozenge>
          </li>
        )}
      </ul>
      <Variables variables={template.variables} />
      <References references={template.references} />
    </Stack>
  );
}

function Variables({ variables }: { variables: readonly TemplateVariable[] }) {
  if (variables.length === 0) return <span className={styles.place}>{text.noVariables}</span>;
  return (
    <ul className={styles.chips} aria-label={text.variables}>
      {variables.map(({ name, type, uses, places }) => (
        <li key={`${name}:${type}`} title={[text.uses(type, uses), ...places].join('\n')}>
          {`{{${name}}}`}
          {type !== 'text' && <span className={styles.type}>{type}</span>}
        </li>
      ))}
    </ul>
  );
}

function References({ references }: { references: readonly TemplateReference[] }) {
  if (references.length === 0) return null;
  return (
    <details className={styles.references}>
      <summary>{text.references(references.length)}</summary>
      <ul>
        {references.map((reference, index) => (
          <li key={index}>
            {reference.text}: {reference.advice}
          </li>
        ))}
      </ul>
    </details>
  );
}
