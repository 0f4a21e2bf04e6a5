import { describe, expect, it } from 'vitest';
import { dropsSort } from './kept';
import { sameConfig } from './sameConfig';
import { formOf, nameFits, newForm, sharingOf } from './saveForm';
import { fields } from '../../testing/fields';
import { config, report } from '../../testing/savedReports';

describe('a configuration', () => {
  it('is the same whatever the order of its parts, and without parts that say nothing', () => {
    const { rows, ...rest } = config;
    expect(sameConfig(config, { ...rest, rows: [...rows] })).toBe(true);
    expect(sameConfig(config, JSON.parse(JSON.stringify({ ...config, sort: undefined })) as typeof config)).toBe(true);
    expect(sameConfig(config, { ...config, rows: [...rows, { field: 'priority' }] })).toBe(false);
    expect(sameConfig(config, { ...config, filters: [{ field: 'a', not: false }] })).toBe(false);
  });
});

describe('the order of rows', () => {
  const sorted = (field: string, column: string) => dropsSort({ ...config, columns: [{ field }], sort: { column, descending: false } }, fields);

  it('is not saved where it is by a column of words', () => {
    expect(sorted('labels', 'm1/urgent')).toBe(true);
    expect(sorted('gone', 'm1/7')).toBe(true);
    expect(sorted('status', 'm1/10001')).toBe(false);
    expect(sorted('labels', 'm1')).toBe(false);
  });
});

describe('what is chosen when saving', () => {
  it('names people of a limited report with the rights they were given', () => {
    const form = { ...newForm('A'), visibility: 'limited' as const, people: [{ accountId: 'a', name: 'A', right: 'view' as const }] };
    expect(sharingOf(form).people).toEqual([{ accountId: 'a', right: 'view' }]);
  });

  it('names people of a public report only where they may do more than everybody', () => {
    const form = { ...newForm('A'), visibility: 'public' as const, people: [{ accountId: 'a', name: 'A', right: 'view' as const }] };
    expect(sharingOf(form)).toEqual({ visibility: 'public', everyone: 'view', people: [{ accountId: 'a', right: 'edit' }] });
    expect(sharingOf({ ...form, everyone: 'edit' })).toEqual({ visibility: 'public', everyone: 'edit' });
  });

  it('names nobody in a private one, though the names stay in the form', () => {
    const form = { ...newForm('A'), everyone: 'edit' as const, people: [{ accountId: 'a', name: 'A', right: 'edit' as const }] };
    expect(sharingOf(form)).toEqual({ visibility: 'private', everyone: 'view' });
  });

  it('calls somebody who left a former user, and keeps them', () => {
    const saved = report('r', 'R', 'ada', { visibility: 'limited', everyone: 'view', people: [{ accountId: 'gone', right: 'edit' }] });
    const form = formOf(saved, []);
    expect(form.people).toEqual([{ accountId: 'gone', name: 'Former user', right: 'edit' }]);
    expect(sharingOf(form)).toEqual(saved.sharing);
  });

  it('needs a name of 1 to 100 characters', () => {
    expect(['', '   ', 'a', 'x'.repeat(100), 'x'.repeat(101)].map(nameFits)).toEqual([false, false, true, true, false]);
  });
});
