import type { PivotPreferences, ReportConfig, ReportSource } from '../../engine/protocol';

export const presetNames = ['tree', 'statusAssignee', 'pointsByMonth', 'epicProgress'] as const;
export type Preset = (typeof presetNames)[number];

type Shape = Omit<ReportConfig, 'source' | 'version'>;

const configVersion = 2;
const none: Shape = { rows: [], tree: false, columns: [], measures: [], fields: [], filters: [], subtotals: true };

/** Fields that a tree shows to somebody who never chose others. */
const firstFields = ['status', 'assignee', 'priority', 'points', 'duedate'];

function shapeOf(preset: Preset, { fields = firstFields }: PivotPreferences): Shape {
  switch (preset) {
    case 'tree':
      return { ...none, tree: true, fields: [...fields], subtotals: false };
    case 'statusAssignee':
      return {
        ...none,
        rows: [{ field: 'status' }],
        columns: [{ field: 'assignee' }],
        measures: [{ id: 'm1', kind: 'count', tone: { kind: 'heat' } }],
      };
    case 'pointsByMonth':
      return {
        ...none,
        rows: [{ field: 'project' }, { field: 'issuetype' }],
        columns: [{ field: 'created', period: 'month' }],
        measures: [{ id: 'm1', kind: 'sum', field: 'points' }],
      };
    case 'epicProgress':
      return {
        ...none,
        rows: [{ field: 'epic' }],
        measures: [
          { id: 'm1', kind: 'count' },
          { id: 'm2', kind: 'progress' },
          { id: 'm3', kind: 'rate', tone: { kind: 'traffic', amber: 0.4, green: 0.8 } },
          { id: 'm4', kind: 'rate', field: 'points' },
        ],
      };
  }
}

/** A new report of a source in one of the shapes that most people begin with. */
export const presetOf = (preset: Preset, source: ReportSource, preferences: PivotPreferences): ReportConfig => ({
  version: configVersion,
  source,
  ...shapeOf(preset, preferences),
});
