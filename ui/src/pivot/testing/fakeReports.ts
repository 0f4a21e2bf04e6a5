import type { Question } from '../engine/core';
import type { PersonView, PivotPreferences, PivotSettings, PivotStanding, Problem, ReportSummary, Right, SavedReport, Welcome } from '../engine/protocol';
import type { Body } from './fakeCore';

export const ada: PersonView = { accountId: 'ada', name: 'Ada Lovelace' };
export const grace: PersonView = { accountId: 'grace', name: 'Grace Hopper' };
export const uwe: PersonView = { accountId: 'uwe', name: 'Uwe Meier' };

const settings: PivotSettings = { parentEstimates: 'both', oneEstimate: true, sessionData: true, mostIssues: 50_000 };

const problem = (code: Problem['code'], message: string): Body => ({ kind: 'failed', problem: { code, message } });

/** Saved reports, settings and preferences in the memory of the tab, by the rules that the server has. */
export class FakeReports {
  /** Who asks. */
  me: PersonView = ada;
  reports: SavedReport[] = [];
  people: PersonView[] = [ada, grace, uwe];
  settings = settings;
  standing: Omit<PivotStanding, 'settings'> = { administrator: false, mayUse: true, mayPublish: true, enforced: true, groupsOffered: false };
  preferences: PivotPreferences = { compact: false };
  #made = 0;

  get welcome(): Omit<Welcome, 'id'> {
    return { kind: 'welcome', version: '1', me: this.me, standing: { ...this.standing, settings: this.settings }, preferences: this.preferences };
  }

  answer(question: Question): Body | undefined {
    switch (question.kind) {
      case 'listReports':
        return { kind: 'reportsListed', reports: this.#listed(question.all), people: this.people };
      case 'readReport':
        return this.#read(question.reportId);
      case 'writeReport':
        return this.#write(question);
      case 'deleteReport':
        this.reports = this.reports.filter(({ id }) => id !== question.reportId);
        return { kind: 'done' };
      case 'takeReport':
        this.reports = this.reports.map((report) => (report.id === question.reportId ? { ...report, owner: this.me.accountId } : report));
        return this.#read(question.reportId);
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
      case 'exportReport':
        return exported(question);
      case 'openLink':
        return openLink(question.fragment);
      default:
        return undefined;
    }
  }

  /** What the one who asks may do; undefined for nothing. */
  #rightTo({ owner, sharing: { visibility, everyone, people = [] } }: SavedReport): Right | undefined {
    const named = visibility === 'private' ? undefined : people.find(({ accountId }) => accountId === this.me.accountId)?.right;
    if (owner === this.me.accountId || this.standing.administrator) return 'edit';
    return visibility === 'public' ? (named ?? everyone) : named;
  }

  #listed(all: boolean): ReportSummary[] {
    return this.reports
      .map((report) => ({ report, myRight: this.#rightTo(report) }))
      .filter(({ report, myRight }) => all || report.owner === this.me.accountId || myRight || report.sharing.visibility !== 'private')
      .map(({ report: { id, name, owner, sharing, config, changed }, myRight }) => ({
        id,
        name,
        owner,
        visibility: sharing.visibility,
        source: config.source.kind,
        changed,
        ...(myRight && { myRight }),
      }))
      .sort((one, other) => one.name.localeCompare(other.name));
  }

  #read(reportId: string): Body {
    const report = this.reports.find(({ id }) => id === reportId);
    const myRight = report && this.#rightTo(report);
    if (!report || (!myRight && report.sharing.visibility === 'private')) return problem('notFound', 'This report is gone.');
    return myRight ? { kind: 'reportRead', report: { ...report, myRight }, people: this.people } : problem('forbidden', 'This report is not open to you.');
  }

  #write({ name, config, sharing, reportId, version }: Extract<Question, { kind: 'writeReport' }>): Body {
    const now = '2026-11-22T09:00:00.000Z';
    const before = this.reports.find(({ id }) => id === reportId);
    if (before && before.version !== version) return problem('conflict', 'Somebody else saved it meanwhile.');
    const report: SavedReport = {
      id: before?.id ?? `report-${++this.#made}`,
      version: (before?.version ?? 0) + 1,
      name,
      owner: before?.owner ?? this.me.accountId,
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

const table = '<h1>Report</h1><table><thead><tr><th>Status</th><th>Issues</th></tr></thead><tbody><tr><th>To Do</th><td>12</td></tr></tbody></table>';

function exported({ format, name }: Extract<Question, { kind: 'exportReport' }>): Body {
  const made = { kind: 'reportExported', fileName: `${name}.${format}` } as const;
  if (format === 'xlsx') return { ...made, mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', base64: 'UEsDBA==' };
  return { ...made, mediaType: `text/${format};charset=utf-8`, text: format === 'csv' ? 'Status,Issues\r\nTo Do,12\r\n' : table };
}

function openLink(fragment: string): Body {
  try {
    return { kind: 'linkOpened', config: JSON.parse(decodeURIComponent(fragment.replace(/^r=/, ''))) as SavedReport['config'], notes: [] };
  } catch {
    return problem('reportBroken', 'The link was cut or changed on its way.');
  }
}
