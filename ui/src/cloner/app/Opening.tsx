import { router, view } from '#bridge';
import Spinner from '@atlaskit/spinner';
import { useEffect, useState } from 'react';
import styles from './app.module.css';
import { text } from './text';

const page = { target: 'module', moduleKey: 'cloner-page' } as const;

/** "Clone in bulk…" on a page: goes to the app with that page as the template. It asks nothing of any server. */
export function Opening() {
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    openApp().catch(() => setFailed(true));
  }, []);
  return (
    <main className={styles.opening}>
      {failed ? (
        <p role="alert">{text.openFailed}</p>
      ) : (
        <>
          <Spinner size="medium" label={text.opening} />
          <p>{text.opening}</p>
        </>
      )}
    </main>
  );
}

async function openApp(): Promise<void> {
  const { extension } = await view.getContext();
  const address = await router.getUrl(page);
  const template = extension.content ? `/template/${extension.content.id}` : '';
  await router.navigate(`${address.href.replace(/\/$/, '')}${template}`);
}
