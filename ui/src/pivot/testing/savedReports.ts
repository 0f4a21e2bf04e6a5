import type { ReportConfig, SavedReport, Sharing } from '../engine/protocol';
import { FakeCore } from './fakeCore';
import { ada, grace, uwe } from './fakeReports';

export const config: ReportConfig = {
  version: 2,
  source: { kind: 'project', id: '10000' },
  rows: [{ field: 'status' }],
  tree: false,
  columns: [],
  measures: [{ id: 'm1', kind: 'count' }],
  fields: [],
  filters: [],
  subtotals: true,
};

/** A saved report of somebody's. */
export const report = (id: string, name: string, owner: string, sharing: Sharing): SavedReport => ({
  id,
  version: 1,
  name,
  owner,
  sharing,
  config,
  created: '2026-11-01T09:00:00Z',
  changed: '2026-11-20T15:30:00Z',
  myRight: 'view',
});

export const reports: readonly SavedReport[] = [
  report('r1', 'Burn-up by epic', ada.accountId, { visibility: 'private', everyone: 'view' }),
  report('r2', 'Bugs by component', ada.accountId, { visibility: 'public', everyone: 'view', people: [{ accountId: grace.accountId, right: 'edit' }] }),
  report('r3', 'Hiring plan', grace.accountId, { visibility: 'limited', everyone: 'view', people: [{ accountId: uwe.accountId, right: 'view' }] }),
  report('r4', 'Old numbers', 'left', { visibility: 'public', everyone: 'edit' }),
];

/** The site as one of its people sees it. */
export function coreOf(me = ada): FakeCore {
  const core = new FakeCore();
  core.reports.me = me;
  core.reports.reports = [...reports];
  return core;
}
