import type { Question } from '../engine/core';
import type { SourceKind, SourceView } from '../engine/protocol';
import type { Body } from './fakeCore';

const source = (kind: SourceKind, id: string, name: string, detail: string): SourceView => ({ source: { kind, id }, name, detail });

const sources: readonly SourceView[] = [
  source('board', '1', 'Payments board', 'Scrum · PAY'),
  source('board', '2', 'Operations', 'Kanban · OPS'),
  source('filter', '10001', 'Open bugs', 'Ada Lovelace'),
  source('filter', '10002', 'Everything of mine', 'Ada Lovelace'),
  source('sprint', '31', 'Sprint 14', 'active · Payments board'),
  source('sprint', '30', 'Sprint 13', 'closed · Payments board'),
  source('project', '100', 'Payments', 'PAY'),
  source('project', '101', 'Operations', 'OPS'),
  source('epic', '5001', 'PAY-12 Cards in the app', 'In Progress'),
  source('version', '700', '2.4', 'unreleased · Payments'),
];

const withins: Partial<Record<SourceKind, SourceKind>> = { sprint: 'board', epic: 'project', version: 'project' };

/** Sources to choose from; a query that holds "bad" cannot be read. */
export function findSources(question: Question): Body | undefined {
  if (question.kind === 'checkJql') {
    const at = question.jql.indexOf('bad');
    return at < 0
      ? { kind: 'jqlChecked', count: 128 }
      : { kind: 'jqlChecked', message: `Field 'bad' does not exist or you do not have permission to view it.`, at };
  }
  if (question.kind !== 'findSources') return undefined;
  const { of, text } = question;
  const within = withins[of];
  return {
    kind: 'sourcesFound',
    sources: sources.filter((one) => one.source.kind === of && one.name.toLowerCase().includes(text.toLowerCase())),
    within: within ? sources.filter((one) => one.source.kind === within) : [],
  };
}
