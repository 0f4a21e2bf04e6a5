import type { PreviewFinding, RowOverride } from '../../engine/protocol';

interface SharedFix {
  label: string;
  overrides: readonly RowOverride[];
}

/** The correction that at least two findings offer under the same name, where all that offer one agree. */
export function sharedFix(findings: readonly PreviewFinding[]): SharedFix | undefined {
  const fixes = findings.flatMap(({ fix }) => (fix ? [fix] : []));
  const label = fixes[0]?.label;
  if (label === undefined || fixes.length < 2 || fixes.some((fix) => fix.label !== label)) return undefined;
  return { label, overrides: fixes.map(({ override }) => override) };
}

/** Leaving out every row that stops the run: always possible, offered where it is at least two. */
export function leaveOutAll(findings: readonly PreviewFinding[]): readonly RowOverride[] {
  const rows = new Set(findings.flatMap(({ row, stops }) => (stops && row !== undefined ? [row] : [])));
  return rows.size < 2 ? [] : [...rows].map((number) => ({ number, skip: true }));
}
