import type { CloneOptions, ConflictRule } from '../../engine/protocol';

type Switch = { [K in keyof CloneOptions]: CloneOptions[K] extends boolean ? K : never }[keyof CloneOptions];

export const switchTexts = {
  labels: { label: 'Labels', hint: 'The template’s labels go along' },
  attachments: { label: 'Attachments', hint: 'Files on the template go along' },
  properties: { label: 'Content properties', hint: 'Data that other apps keep on the page' },
  restrictions: { label: 'Restrictions', hint: 'Who may view and edit' },
  children: { label: 'Child pages', hint: 'The whole tree below the template, for each row' },
  keepLinks: { label: 'Keep page links', hint: 'In another space, links still lead to the same pages' },
  draftsFirst: { label: 'Drafts first', hint: 'Publish all together at the end' },
  indexPage: { label: 'Index page', hint: 'One page that links to every new page' },
  readBack: { label: 'Check afterwards', hint: 'Read each page back and compare it with the template' },
} satisfies Record<Switch, { label: string; hint: string }>;

export const conflictTexts = {
  stop: 'Ask me first: nothing starts until it is solved',
  skip: 'Leave that row out',
  number: 'Add a number: “Title (2)”',
  reuse: 'Keep the existing page as that row’s result',
} satisfies Record<ConflictRule, string>;

export const text = {
  title: 'Options',
  where: 'Where',
  space: 'Space',
  spacePlaceholder: 'Search spaces',
  spaceNone: 'No space found. Try its key or another word of its name.',
  parent: 'Parent page',
  parentPlaceholder: 'Top of the space',
  parentNone: 'No page found in this space.',
  searching: 'Searching…',
  retry: 'Search again',
  sameAsTemplate: 'Same place as the template',
  reset: 'Use the template’s place',
  along: 'What goes along',
  how: 'How the run goes',
  conflict: 'If a title is taken',
  extraLabels: 'Extra labels',
  extraLabelsHint: 'Separated by commas; may hold variables such as {{team}}.',
  extraLabelsPlaceholder: 'onboarding, 2026-q1',
  indexTitle: 'Title of the index page',
  indexPlaceholder: 'New starters 2026',
  shared: 'Values for all pages',
  sharedHint: 'These variables have no column of their own.',
};
