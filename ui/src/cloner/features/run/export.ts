import { view } from '#bridge';
import type { Core } from '../../engine/core';
import type { RunRow } from '../../engine/protocol';

/** Hands the report to the browser as a file. False where it could not be made. */
export async function downloadCsv(core: Core, runId: string): Promise<boolean> {
  const answer = await core.ask({ kind: 'exportReport', runId });
  if (answer.kind === 'failed') return false;
  const address = URL.createObjectURL(new Blob([answer.csv], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = answer.fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return true;
}

/** One address a line, in row order. */
export async function copyLinks(rows: readonly RunRow[]): Promise<boolean> {
  const { siteUrl } = await view.getContext();
  const links = rows.flatMap(({ webPath }) => (webPath === undefined ? [] : [`${siteUrl ?? ''}${webPath}`]));
  return (await copied(links.join('\n'))) || copiedBySelection(links.join('\n'));
}

async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** The way that works in a frame which was not given the clipboard. */
function copiedBySelection(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.setAttribute('aria-hidden', 'true');
  area.style.position = 'fixed';
  area.style.opacity = '0';
  document.body.append(area);
  area.select();
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only copy that a frame without clipboard-write has
    return document.execCommand('copy');
  } finally {
    area.remove();
  }
}
