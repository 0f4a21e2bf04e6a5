import type { CloneDraft, ClonePreview, PreviewFinding, PreviewRow } from '../engine/protocol';

/** Just enough of a plan to have something to draw: every line a row, the fifth title taken, names over 255 too long. */
export function fakePreview(draft: CloneDraft): ClonePreview {
  const lines = draft.rows.text.split('\n').filter((line) => line.trim() !== '');
  const hasHeader = draft.rows.source === 'csv' || draft.rows.source === 'table';
  const cells = lines.map((line) => line.split(/[,\t]/));
  const columns = hasHeader ? (cells[0] ?? []) : ['title'];
  const values = (hasHeader ? cells.slice(1) : cells).map(([first = '']) => first);
  const rows = values.map((value, index) => row(draft, value, index + 1));
  const findings = rows.flatMap((each) => each.findings);
  const count = (plan: PreviewRow['plan']) => rows.filter((each) => each.plan === plan).length;
  const pages = count('create') + count('blocked');
  return {
    planId: `plan-${rows.length}`,
    columns,
    rows: rows.slice(0, 500),
    totalRows: rows.length,
    pages,
    skipped: count('skip'),
    reused: count('reuse'),
    blocked: count('blocked'),
    findings,
    writes: pages,
    reads: pages + 6,
    points: pages * 13 + 6,
    secondsExpected: pages / 20,
    destinationTitle: draft.destination?.spaceKey ?? 'People team',
    canStart: pages > 0 && findings.every(({ stops }) => !stops),
  };
}

function row(draft: CloneDraft, value: string, number: number): PreviewRow {
  const override = draft.overrides.find((each) => each.number === number);
  const rule = override?.onConflict ?? draft.options.onConflict;
  const title = (draft.titlePattern ?? '{{name}}').replaceAll(/\{\{\w+\}\}/g, value);
  const taken = number === 5;
  const findings = taken && rule === 'stop' && !override?.skip ? [clash(title, number)] : [];
  return {
    number,
    title: taken && rule === 'number' ? `${title} (2)` : title,
    plan: findings.length > 0 ? 'blocked' : override?.skip || (taken && rule === 'skip') ? 'skip' : 'create',
    ...(taken && rule === 'number' && { note: 'Title taken: a number was added' }),
    labels: ['onboarding', ...draft.extraLabels],
    parentTitle: 'New starters',
    pages: 1,
    findings,
  };
}

const clash = (title: string, number: number): PreviewFinding => ({
  code: 'titleTaken',
  message: `Row ${number}: a page called “${title}” exists in People team.`,
  row: number,
  webPath: '/wiki/spaces/PEOPLE/pages/2005',
  fix: { label: 'Add a number', override: { number, onConflict: 'number', skip: false } },
  stops: true,
});
