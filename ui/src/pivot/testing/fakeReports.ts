import type { Question } from '../engine/core';
import type { PersonView, PivotPreferences, PivotSettings, PivotStanding, SavedReport, Welcome } from '../engine/protocol';
import type { Body } from './fakeCore';

export const ada: PersonView = { accountId: 'ada', name: 'Ada Lovelace' };
export const grace: PersonView = { accountId: 'grace', name: 'Grace Hopper' };
export const uwe: PersonView = { accountId: 'uwe', name: 'Uwe Meier' };

const settings: PivotSettings = { parentEstimates: 'both', oneEstimate: true, sessionData: true, mostIssues: 50_000 };

/** Saved reports, settings and preferences in the memory of the tab. */
export class FakeReports {
  reports: SavedReport[] = [];
  people: PersonView[] = [ada, grace, uwe];
  settings = settings;
  standing: Omit<PivotStanding, 'settings'> = { administrator: false, mayUse: true, mayPublish: true, enforced: true, groupsOffered: false };
  preferences: PivotPreferences = { compact: false };
  #made = 0;

  get welcome(): Omit<Welcome, 'id'> {
    return { kind: 'welcome', version: '1', me: ada, standing: { ...this.standing, settings: this.settings }, preferences: this.preferences };
  }

  answer(question: Question): Body | undefined {
    switch (question.kind) {
      case 'listReports':
        return {
          kind: 'reportsListed',
          reports: this.reports.map(({ id, name, owner, sharing, config, changed, myRight }) => ({ id, name, owner, visibility: sharing.visibility, source: config.source.kind, changed, myRight })),
          people: this.people,
        };
      case 'readReport':
        return this.#read(question.reportId);
      case 'writeReport':
        return this.#write(question);
      case 'deleteReport':
        this.reports = this.reports.filter(({ id }) => id !== question.reportId);
        return { kind: 'done' };
      case 'findPeople':
        return { kind: 'peopleFound', people: this.people.filter(({ accountId, name }) => question.accountIds?.includes(accountId) ?? name.toLowerCase().includes(question.text.toLowerCase())) };
      case 'readSettings':
        return this.#settings();
      case 'writeSettings':
        this.settings = question.settings;
        return this.#settings();
      case 'writePreferences':
        this.preferences = question.preferences;
        return { kind: 'preferencesRead', preferences: this.preferences };
      case 'makeLink':
        return { kind: 'linkMade', fragment: `r=${encodeURIComponent(JSON.stringify(question.config))}` };
      case 'openLink':
        return openLink(question.fragment);
      default:
        return undefined;
    }
  }

  #read(reportId: string): Body {
    const report = this.reports.find(({ id }) => id === reportId);
    return report ? { kind: 'reportRead', report, people: this.people } : { kind: 'failed', problem: { code: 'notFound', message: 'There is no such report.' } };
  }

  #write({ name, config, sharing, reportId, version }: Extract<Question, { kind: 'writeReport' }>): Body {
    const now = '2026-11-22T09:00:00.000Z';
    const before = this.reports.find(({ id }) => id === reportId);
    if (before && before.version !== version) return { kind: 'failed', problem: { code: 'conflict', message: 'Somebody else saved it meanwhile.' } };
    const report: SavedReport = {
      id: before?.id ?? `report-${++this.#made}`,
      version: (before?.version ?? 0) + 1,
      name,
      owner: before?.owner ?? ada.accountId,
      sharing,
      config,
      created: before?.created ?? now,
      changed: now,
      myRight: 'edit',
    };
    this.reports = [...this.reports.filter(({ id }) => id !== report.id), report];
    return this.#read(report.id);
  }

  #settings(): Body {
    return {
      kind: 'settingsRead',
      standing: { ...this.standing, settings: this.settings },
      issueTypes: [
        { id: '1', name: 'Initiative', level: 2 },
        { id: '2', name: 'Epic', level: 1 },
        { id: '3', name: 'Story', level: 0 },
      ],
      linkTypes: [{ id: '10', name: 'Delivers', outward: 'delivers', inward: 'is delivered by' }],
      people: this.people,
    };
  }
}

function openLink(fragment: string): Body {
  try {
    return { kind: 'linkOpened', config: JSON.parse(decodeURIComponent(fragment.replace(/^r=/, ''))) as SavedReport['config'], notes: [] };
  } catch {
    return { kind: 'failed', problem: { code: 'reportBroken', message: 'The link was cut or changed on its way.' } };
  }
}
