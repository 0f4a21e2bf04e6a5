import type { FoundPage, FoundSpace, TemplateView } from '../engine/protocol';

export const template: TemplateView = {
  id: '1001',
  title: 'Onboarding plan for {{name}}',
  spaceId: '10',
  spaceKey: 'PEOPLE',
  spaceName: 'People team',
  parentId: '1000',
  parentTitle: 'New starters',
  webPath: '/wiki/spaces/PEOPLE/pages/1001',
  labels: ['onboarding', 'template'],
  attachments: 2,
  children: 0,
  macros: 9,
  restricted: false,
  variables: [
    { name: 'name', type: 'text', uses: 4, places: ['title', 'body'] },
    { name: 'role', type: 'text', uses: 2, places: ['body'] },
    { name: 'start', type: 'date', uses: 3, places: ['body'] },
    { name: 'manager', type: 'mention', uses: 1, places: ['body'] },
    { name: 'team', type: 'text', uses: 2, places: ['body', 'macro jira, parameter jqlQuery'] },
  ],
  references: [{ kind: 'page', text: 'First-week checklist', advice: 'The link keeps pointing to the same page.' }],
  rowFiles: [{ attachmentId: 'att1', name: 'new-starters.csv', bytes: 2480 }],
  presets: [],
};

const first = ['Amara', 'Ben', 'Chen', 'Dalia', 'Elif', 'Farid', 'Grace', 'Hana', 'Ivo', 'Jonas'];
const last = ['Okafor', 'Carter', 'Haddad', 'Lindqvist'];

export const starters: readonly string[] = last.flatMap((surname) => first.map((name) => `${name} ${surname}`));

export const startersCsv: string = [
  'name,role,start,manager',
  ...starters.map((name, index) => `${name},Engineer,2026-02-${String(1 + (index % 28)).padStart(2, '0')},Priya Nair`),
].join('\n');

export const pages: readonly FoundPage[] = [
  { id: '1001', title: template.title, spaceId: '10', spaceKey: 'PEOPLE', spaceName: 'People team' },
  { id: '1000', title: 'New starters', spaceId: '10', spaceKey: 'PEOPLE', spaceName: 'People team' },
  { id: '1002', title: 'Sprint retrospective', spaceId: '11', spaceKey: 'ENG', spaceName: 'Engineering' },
  { id: '1003', title: 'Customer visit report', spaceId: '12', spaceKey: 'SALES', spaceName: 'Sales' },
];

export const spaces: readonly FoundSpace[] = [
  { id: '10', key: 'PEOPLE', name: 'People team' },
  { id: '11', key: 'ENG', name: 'Engineering' },
  { id: '12', key: 'SALES', name: 'Sales' },
];
