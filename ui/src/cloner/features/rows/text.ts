import type { RowSource } from '../../engine/protocol';
import { bytes, count } from '../../../components/format';

interface SourceText {
  tab: string;
  label: string;
  placeholder: string;
  hint: string;
}

export const sourceTexts = {
  lines: {
    tab: 'Type titles',
    label: 'One title a line',
    placeholder: 'Amara Okafor\nBen Carter\nChen Wei',
    hint: 'Each line becomes one page.',
  },
  table: {
    tab: 'Paste a table',
    label: 'Table copied from a spreadsheet',
    placeholder: 'name\trole\tstart\nAmara Okafor\tDesigner\t2026-02-02',
    hint: 'The first line names the columns. A column called like a variable fills it in.',
  },
  csv: {
    tab: 'CSV',
    label: 'CSV with a header line',
    placeholder: 'name,role,start\nAmara Okafor,Designer,2026-02-02',
    hint: 'Commas or semicolons. A column called like a variable fills it in.',
  },
  pattern: {
    tab: 'Pattern',
    label: 'Pattern',
    placeholder: 'Sprint {n:1..20}',
    hint: 'Numbers: Sprint {n:1..20}. Dates: Week of {date:2026-01-05..2026-03-30/7d}.',
  },
} satisfies Record<RowSource, SourceText>;

export const text = {
  title: 'Pages',
  sources: 'How to give the rows',
  use: (name: string) => `Use ${name}`,
  attached: (size: number) => `attached to the template, ${bytes(size)}`,
  using: (name: string) => `From ${name}`,
  chooseFile: 'Choose a CSV file…',
  fileFailed: 'The file could not be read. Save it as CSV in UTF-8 and choose it again.',
  fileTooLarge: 'The file is larger than 10 MB. Split it into several runs.',
  rows: (n: number) => count(n, 'row'),
  noRows: 'No rows yet',
  counting: 'Counting…',
  pattern: 'Title of each page',
  patternHint: 'Leave empty to take the column “title”, or else the first column.',
  patternPlaceholder: 'Onboarding – {{name}}',
  insert: (name: string) => `Insert ${name} into the title`,
  variables: 'Insert:',
};
