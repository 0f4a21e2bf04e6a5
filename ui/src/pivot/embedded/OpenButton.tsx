import { router } from '#bridge';
import { useEffect, useState } from 'react';
import { addressOfSaved } from '../features/share/address';
import styles from './embedded.module.css';
import { text } from './text';

/** Leads to the whole report, where the host knows its address. */
export function OpenButton({ reportId }: { reportId: string }) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    let gone = false;
    void addressOfSaved(reportId).then(
      (found) => {
        if (!gone) setAddress(found);
      },
      // Confluence may not know the address of a page of Jira's.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [reportId]);
  if (address === undefined) return null;
  return (
    <button type="button" className={styles.button} onClick={() => void router.open(address)}>
      {text.open}
    </button>
  );
}
