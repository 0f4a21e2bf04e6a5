import type { Question } from '../engine/core';
import type { HandoffSettings, MeasuresView, NoteTemplate, Team, Welcome } from '../engine/protocol';
import type { Body } from './fakeCore';
import { lateShift, me, payments, people, teams } from './people';
import { builtIn } from './templates';

export const measures: MeasuresView = {
  sent: 86,
  accepted: 61,
  declined: 9,
  withdrawn: 4,
  expired: 5,
  pending: 7,
  medianHoursToAccept: 2.4,
  bounceRate: 0.18,
  pendingByAge: [3, 2, 1, 1],
  acceptHours: [18, 21, 11, 7, 3, 1],
  byWeek: [8, 11, 9, 14, 12, 17, 15].map((sent, index) => ({ week: `2026-W${41 + index}`, sent, bounced: [1, 3, 2, 2, 1, 4, 1][index] ?? 0 })),
};

/** Teams, settings, templates and measures in the memory of the tab. */
export class FakeTeams {
  teams: Team[] = [...teams];
  settings: HandoffSettings = { mayAssign: true, searchable: false, replies: 'reply', acceptHours: 8, agingDays: 7 };
  myTeams: Team[] = [payments, lateShift];
  workLimit: number | undefined = 5;
  columns: string[] = [];
  template: NoteTemplate = builtIn;
  ofProject = false;
  mayWrite = true;
  journalLasts = true;
  #made = 0;

  welcome(waiting: number): Omit<Welcome, 'id'> {
    return {
      kind: 'welcome',
      version: '1',
      me,
      settings: this.settings,
      preferences: { columns: this.columns, ...(this.workLimit !== undefined && { workLimit: this.workLimit }) },
      myTeams: this.myTeams,
      waiting,
      journalLasts: this.journalLasts,
    };
  }

  answer(question: Question): Body | undefined {
    switch (question.kind) {
      case 'readTeams':
        return this.#read();
      case 'writeTeam': {
        const { teamId, team } = question;
        const written: Team = { ...team, id: teamId ?? `team-${++this.#made}`, version: (team.version ?? 0) + 1 };
        this.teams = [...this.teams.filter(({ id }) => id !== written.id), written];
        return this.#read();
      }
      case 'removeTeam':
        this.teams = this.teams.filter(({ id }) => id !== question.teamId);
        return this.#read();
      case 'readTemplate':
        return { kind: 'templateRead', template: this.template, ofProject: this.ofProject, mayWrite: this.mayWrite };
      case 'writeTemplate':
        this.template = question.template ?? builtIn;
        this.ofProject = question.template !== undefined;
        return { kind: 'templateRead', template: this.template, ofProject: this.ofProject, mayWrite: this.mayWrite };
      case 'writeSettings':
        this.settings = question.settings;
        return { kind: 'settingsRead', settings: this.settings };
      case 'readSettings':
        return { kind: 'settingsRead', settings: this.settings };
      case 'measure':
        return { kind: 'measured', measures };
      default:
        return undefined;
    }
  }

  #read(): Body {
    return { kind: 'teamsRead', teams: [...this.teams].sort((a, b) => a.name.localeCompare(b.name)), people: [...people] };
  }
}
