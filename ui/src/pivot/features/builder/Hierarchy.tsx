import Button from '@atlaskit/button/new';
import { lazy, Suspense, useState } from 'react';
import { count } from '../../../components/format';
import styles from './builder.module.css';
import { text } from './text';
import type { Build } from './useBuild';

const HierarchyDialog = lazy(() => import('./HierarchyDialog').then(({ HierarchyDialog }) => ({ default: HierarchyDialog })));

/** Which levels the tree is built of: the site's, or the report's own. */
export function Hierarchy({ build: { config, change } }: { build: Build }) {
  const [asked, setAsked] = useState(false);
  const { hierarchy } = config;
  return (
    <div className={styles.line}>
      <span>
        {text.levels}
        <span className={styles.hint}>{hierarchy === undefined ? text.levelsOfSite : hierarchy.length === 0 ? text.levelsOfJira : text.levelsOwn(count(hierarchy.length, 'own level'))}</span>
      </span>
      <Button spacing="compact" aria-label={text.levelsChange} onClick={() => setAsked(true)}>
        {text.change}
      </Button>
      {asked && (
        <Suspense fallback={null}>
          <HierarchyDialog
            first={hierarchy}
            onClose={() => setAsked(false)}
            onChoose={(own) => {
              setAsked(false);
              const rest = { ...config };
              delete rest.hierarchy;
              change(own === undefined ? rest : { ...rest, hierarchy: own });
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
