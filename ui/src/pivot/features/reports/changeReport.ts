import type { AnswerTo, Core } from '../../engine/core';
import type { Failed, ReportRead, ReportSummary } from '../../engine/protocol';
import { nameOfCopy } from './reportList';
import { text } from './text';

/** A report is written as a whole, so another name is written onto it as it is now. */
export async function rename(core: Core, { id }: ReportSummary, name: string): Promise<ReportRead | Failed> {
  const read = await core.ask({ kind: 'readReport', reportId: id });
  if (read.kind === 'failed') return read;
  const { config, sharing, version } = read.report;
  return core.ask({ kind: 'writeReport', reportId: id, version, name, config, sharing });
}

/** A copy of one's own, private. */
export async function duplicate(core: Core, { id, name }: ReportSummary): Promise<AnswerTo<'writeReport'>> {
  const read = await core.ask({ kind: 'readReport', reportId: id });
  if (read.kind === 'failed') return read;
  const { config } = read.report;
  return core.ask({ kind: 'writeReport', name: nameOfCopy(name, text.copyOf), config, sharing: { visibility: 'private', everyone: 'view' } });
}
