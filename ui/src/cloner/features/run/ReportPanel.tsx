import { router } from '#bridge';
import Button from '@atlaskit/button/new';
import CopyIcon from '@atlaskit/icon/core/copy';
import DownloadIcon from '@atlaskit/icon/core/download';
import LinkExternalIcon from '@atlaskit/icon/core/link-external';
import { useState } from 'react';
import { useCore } from '../../app/context';
import { Inline, Subtle } from '../../../components/Stack';
import type { RunReport } from '../../engine/protocol';
import { copyLinks, downloadCsv } from './export';
import { text } from './text';

/** What the read-back said, and ways to take the result along. */
export function ReportPanel({ report }: { report: RunReport }) {
  const core = useCore();
  const [said, setSaid] = useState('');
  const { indexWebPath, writes, reads, summary } = report;
  const download = async () => setSaid((await downloadCsv(core, summary.runId)) ? '' : text.downloadFailed);
  const copy = async () => setSaid((await copyLinks(report.rows)) ? text.copied : text.copyFailed);
  return (
    <>
      <Subtle>{[...checks(report), text.traffic(writes, reads)].join(' · ')}</Subtle>
      <Inline>
        <Button spacing="compact" iconBefore={DownloadIcon} onClick={() => void download()}>
          {text.download}
        </Button>
        <Button spacing="compact" iconBefore={CopyIcon} onClick={() => void copy()}>
          {text.copy}
        </Button>
        {indexWebPath !== undefined && (
          <Button spacing="compact" iconBefore={LinkExternalIcon} onClick={() => void router.open(indexWebPath)}>
            {text.index}
          </Button>
        )}
        <span role="status">{said}</span>
      </Inline>
    </>
  );
}

function checks({ rows: all }: RunReport): string[] {
  const rows = all.filter(({ status }) => status !== 'undone');
  const same = rows.filter(({ fidelity }) => fidelity === 'same').length;
  const differ = rows.filter(({ fidelity }) => fidelity === 'differs').length;
  return [...(same > 0 ? [text.same(same)] : []), ...(differ > 0 ? [text.differ(differ)] : [])];
}
