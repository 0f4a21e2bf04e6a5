import { useEffect, useState } from 'react';
import Button from '@atlaskit/button/new';
import { Stack } from '../../../components/Stack';
import { useCore } from '../../app/context';
import type { ReportSummary } from '../../engine/protocol';

/** The saved reports that the viewer may know of. */
export function ReportsScreen({ onOpen }: { onOpen: (reportId: string) => void; onNew: () => void }) {
  const core = useCore();
  const [reports, setReports] = useState<readonly ReportSummary[]>([]);
  useEffect(() => {
    const gone = new AbortController();
    void core.ask({ kind: 'listReports', all: false }, { signal: gone.signal }).then((answer) => {
      if (!gone.signal.aborted && answer.kind !== 'failed') setReports(answer.reports);
    });
    return () => gone.abort();
  }, [core]);
  return (
    <Stack tight>
      {reports.map(({ id, name }) => (
        <Button key={id} onClick={() => onOpen(id)}>
          {name}
        </Button>
      ))}
    </Stack>
  );
}
