import type { ReportConfig } from '../../engine/protocol';

const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, ordered(part)]),
  );
};

/** Whether both say the same, whatever the order of their parts. */
export const sameConfig = (one: ReportConfig, other: ReportConfig): boolean =>
  one === other || JSON.stringify(ordered(one)) === JSON.stringify(ordered(other));
