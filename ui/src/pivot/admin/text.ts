import type { ParentEstimates, WhoKind } from '../engine/protocol';

export const whoTexts: Record<WhoKind, { title: string; detail: string }> = {
  everyone: { title: 'Everybody', detail: 'Whoever can open Jira' },
  people: { title: 'People named here', detail: 'And Jira administrators' },
  administrators: { title: 'Administrators', detail: 'Nobody else' },
};

/** What each rule makes of a story of 8, or of 4, whose sub-tasks have 3 and 2. */
export const estimateTexts: Record<ParentEstimates, { title: string; detail: string; of8: string; of4: string }> = {
  both: { title: 'Both count', detail: 'The parent’s estimate is work of its own', of8: '8 + 3 + 2 = 13', of4: '4 + 3 + 2 = 9' },
  children: { title: 'The children count', detail: 'The parent’s own is left out where a child has one', of8: '3 + 2 = 5', of4: '3 + 2 = 5' },
  parent: { title: 'The parent counts', detail: 'Those below it are left out', of8: '8', of4: '4' },
  larger: { title: 'The larger counts', detail: 'The parent’s own, or the sum of its children', of8: '8', of4: '3 + 2 = 5' },
};

export const text = {
  title: 'Pivot Report',
  detail: 'These settings hold for the whole site. They are kept in Jira, and nowhere else.',
  loading: 'Reading the settings…',
  tabs: 'Administration of Pivot Report',
  settings: 'Settings',
  reports: 'All reports',

  who: 'Who may do what',
  mayUse: 'Who may use Pivot Report',
  mayUseHint: 'It opens no issue to anybody: each person sees figures over the issues that Jira shows to them.',
  mayPublish: 'Who may publish reports',
  mayPublishHint: 'Publishing lists a report by its name for everybody who may use the app. Private reports and links stay possible for all.',
  advice: 'Who may publish is advice on this site: the server cannot read the rule, so it cannot hold anybody to it.',
  addPerson: 'Add a person',
  remove: (name: string) => `Take ${name} off the list`,
  nobody: 'Nobody is named: only administrators may.',
  peopleMost: 'At most 200 people can be named.',

  hierarchy: 'Own hierarchy levels',
  hierarchyDetail:
    'Levels above or between Jira’s own, made of issue types and links. They are the default for all reports; a report may have its own instead.',

  estimates: 'Estimates of parents',
  estimatesDetail: 'What a parent’s own estimate means where its children have estimates, too.',
  rule: 'Rule',
  example8: 'Story 8, sub-tasks 3 and 2',
  example4: 'Story 4, sub-tasks 3 and 2',
  oneEstimate: 'One estimate',
  oneEstimateMeans: 'The fields “Story Points” and “Story point estimate” count as one: Jira fills the one in company-managed projects, the other in team-managed ones.',

  figures: 'Loading, and what is measured',
  mostIssues: 'Most issues that a report loads',
  mostIssuesHint: '1,000 to 200,000; whoever builds a report can raise it for that report',
  mostIssuesWrong: 'Give a whole number from 1,000 to 200,000.',
  session: 'Measure how reports run',
  sessionMeans: 'For each run: kind and id of its source, how many issues and requests, how long it took. No names, no texts, no JQL. Kept 7 days, in backups 21 more.',

  save: 'Save',
  saved: 'Saved. It holds for everybody from now on.',
  tooLarge: 'Jira keeps at most 32 KB of settings: name fewer people, or fewer issue types for each level.',

  reportsDetail: 'Every saved report of the site, private ones too. Their names were typed by their owners; the issues in them stay in Jira.',
  reportsLoading: 'Reading the reports…',
  tryAgain: 'Try again',
  find: 'Find by name or owner',
  table: 'All reports of the site',
  name: 'Name',
  owner: 'Owner',
  visibility: 'Visibility',
  source: 'Issues from',
  changed: 'Changed',
  you: 'You',
  none: 'Nobody has saved a report yet.',
  nothing: 'No report fits.',
  open: 'Open',
  more: (name: string) => `More for ${name}`,
  take: 'Take over…',
  delete: 'Delete…',
  takeTitle: (name: string) => `Take over ${name}?`,
  takeText: (owner: string) => `You become its owner instead of ${owner}. Who it is shared with stays the same, and so do its links, gadgets and macros.`,
  takePrivate: 'It is private: its owner no longer sees it then.',
  takeSure: 'Take over',
  cancel: 'Cancel',
  taken: (name: string) => `${name} is yours now.`,
  deleted: (name: string) => `${name} is deleted.`,
};
