import Select from '@atlaskit/select';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import { ProblemMessage } from '../../../components/ProblemMessage';
import { Skeleton } from '../../../components/Skeleton';
import { Empty } from '../../../components/Stack';
import type { ReportSource, SourceKind, SourceView } from '../../engine/protocol';
import styles from './source.module.css';
import { searchTexts, text } from './text';
import { useSources } from './useSources';

interface SourceListProps {
  kind: Exclude<SourceKind, 'jql'>;
  onChoose: (source: ReportSource) => void;
}

/** The sources of a kind, likely ones first; a click opens one. */
export function SourceList({ kind, onChoose }: SourceListProps) {
  const [typed, setTyped] = useState('');
  const [within, setWithin] = useState<SourceView>();
  const { found, busy, problem, withins, again } = useSources(kind, typed, within?.source.id);
  const isSprint = kind === 'sprint';
  return (
    <div className={styles.list}>
      <div className={styles.search}>
        <Textfield aria-label={searchTexts[kind]} placeholder={searchTexts[kind]} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
        {(withins.length > 0 || within) && (
          <Select<SourceView>
            label={isSprint ? text.board : text.project}
            placeholder={isSprint ? text.anyBoard : text.anyProject}
            isClearable
            options={withins}
            value={within ?? null}
            getOptionLabel={({ name }) => name}
            getOptionValue={({ source }) => source.id ?? ''}
            onChange={(chosen) => setWithin(chosen ?? undefined)}
          />
        )}
      </div>
      {problem && <ProblemMessage problem={problem} retry={{ label: text.tryAgain, onClick: again }} />}
      {busy && found.length === 0 && <Skeleton label={text.loading} widths={[100, 100, 100]} />}
      {!busy && !problem && found.length === 0 && <Empty>{text.none}</Empty>}
      <ul className={styles.sources} aria-busy={busy}>
        {found.map(({ source, name, detail }) => (
          <li key={source.id ?? name}>
            <button type="button" className={styles.source} onClick={() => onChoose(source)}>
              <span className={styles.name}>{name}</span>
              <span className={styles.detail}>{detail}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
