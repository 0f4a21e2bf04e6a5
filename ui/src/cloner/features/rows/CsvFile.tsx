import Button from '@atlaskit/button/new';
import UploadIcon from '@atlaskit/icon/core/upload';
import { useRef, useState } from 'react';
import type { DraftAction } from '../../app/draft';
import styles from './rows.module.css';
import { text } from './text';

const largest = 10 * 1024 * 1024;

/** A CSV from the computer. It is read here and goes nowhere but to the core in this tab. */
export function CsvFile({ dispatch }: { dispatch: (action: DraftAction) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<string>();

  const read = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > largest) {
      setFault(text.fileTooLarge);
      return;
    }
    try {
      dispatch({ type: 'rowsChanged', source: 'csv', text: await file.text(), fileName: file.name });
      setFault(undefined);
    } catch {
      setFault(text.fileFailed);
    }
  };

  return (
    <div>
      <input
        ref={input}
        className={styles.fileInput}
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
        aria-label={text.chooseFile}
        onChange={(event) => {
          void read(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      <Button spacing="compact" iconBefore={UploadIcon} onClick={() => input.current?.click()}>
        {text.chooseFile}
      </Button>
      {fault !== undefined && <p role="alert">{fault}</p>}
    </div>
  );
}
