import { describe, expect, it } from 'vitest';
import { fields } from '../../testing/fields';
import { presetOf } from '../source/presets';
import { added, altered, carried, moved, removed, withMeasure } from './zones';

const config = presetOf('pointsByMonth', { kind: 'project', id: '100' }, { compact: false });
const field = (id: string) => {
  const found = fields.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe('building', () => {
  it('puts a field where it was dropped', () => {
    expect(added(config, 'rows', field('status'), 1).rows.map((level) => level.field)).toEqual(['project', 'status', 'issuetype']);
  });

  it('takes a field that stands on one axis over to the other, with its choices', () => {
    const changed = added(config, 'rows', field('created'), 0);
    expect(changed.rows[0]).toEqual({ field: 'created', period: 'month' });
    expect(changed.columns).toEqual([]);
  });

  it('refuses what does not fit, what is there already and what is too many', () => {
    expect(added(config, 'rows', field('description'))).toBe(config);
    expect(added(config, 'rows', field('project'))).toBe(config);
    const full = { ...config, columns: ['status', 'priority', 'assignee', 'reporter'].map((id) => ({ field: id })) };
    expect(added(full, 'columns', field('labels'))).toBe(full);
  });

  it('drags within a zone to both sides of itself', () => {
    const { rows } = { rows: ['a', 'b', 'c'].map((id) => ({ field: id })) };
    const order = (from: number, at: number) => carried({ ...config, rows }, 'rows', from, 'rows', fields, at).rows.map((level) => level.field).join('');
    expect([order(0, 2), order(0, 3), order(2, 0), order(1, 1), order(1, 2)]).toEqual(['bac', 'bca', 'cab', 'abc', 'abc']);
    expect(moved({ ...config, rows }, 'rows', 0, 9).rows.map((level) => level.field)).toEqual(['b', 'c', 'a']);
  });

  it('gives each measure an id that no other had', () => {
    const three = withMeasure(withMeasure(config, { kind: 'count' }), { kind: 'rate' });
    const changed = withMeasure(removed(three, 'measures', 1), { kind: 'progress' });
    expect(new Set(changed.measures.map(({ id }) => id)).size).toBe(3);
  });

  it('takes shares away with the measure that they are of', () => {
    const shared = withMeasure(config, { kind: 'shareOfTotal', other: 'm1' });
    expect(removed(shared, 'measures', 0).measures).toEqual([]);
  });

  it('takes a choice back without leaving a trace', () => {
    expect(altered(config, 'columns', 0, { period: undefined }).columns).toEqual([{ field: 'created' }]);
  });

  it('leaves the axis when a field is dragged from it to another use', () => {
    const changed = carried(config, 'columns', 0, 'filters', fields);
    expect(changed.columns).toEqual([]);
    expect(changed.filters).toEqual([{ field: 'created', not: false }]);
  });
});
