import { describe, expect, it } from 'vitest';
import { template } from '../testing/sample';
import { emptyDraft, reduceDraft, standardOptions, type DraftAction, type DraftState } from './draft';
import { labelsOf, toDraft, toPreferences, toPreset } from './toDraft';

const after = (...actions: DraftAction[]): DraftState => actions.reduce(reduceDraft, emptyDraft);
const chosen: DraftAction = { type: 'templateChosen', template };
const rows: DraftAction = { type: 'rowsChanged', source: 'lines', text: 'A\nB' };
const place = { spaceId: '11', spaceKey: 'ENG', spaceName: 'Engineering', parent: { id: '5', title: 'Home' } };

describe('a draft', () => {
  it('is sent only when there is a template and a row', () => {
    expect(toDraft(after(chosen))).toBeUndefined();
    expect(toDraft(after(rows))).toBeUndefined();
    expect(toDraft(after(chosen, { ...rows, text: ' \n ' }))).toBeUndefined();
    expect(toDraft(after(chosen, rows))).toEqual({
      templateId: '1001',
      rows: { source: 'lines', text: 'A\nB' },
      variables: {},
      extraLabels: [],
      overrides: [],
      options: standardOptions,
    });
  });

  it('keeps the text of each way of giving rows', () => {
    const state = after(rows, { type: 'sourceChosen', source: 'csv' }, { type: 'sourceChosen', source: 'lines' });
    expect(state.texts.lines).toBe('A\nB');
  });

  it('forgets corrections when the rows change, because they are by number', () => {
    const fixed = after(chosen, rows, { type: 'rowsFixed', overrides: [{ number: 2, skip: true }] });
    expect(fixed.overrides).toHaveLength(1);
    expect(reduceDraft(fixed, { ...rows, text: 'B' }).overrides).toEqual([]);
  });

  it('adds a later correction of a row to an earlier one', () => {
    const state = after(
      { type: 'rowsFixed', overrides: [{ number: 2, skip: false, title: 'X' }] },
      { type: 'rowsFixed', overrides: [{ number: 2, skip: false, onConflict: 'number' }] },
    );
    expect(state.overrides).toEqual([{ number: 2, skip: false, title: 'X', onConflict: 'number' }]);
  });

  it('drops destination, values and preset of the template before when another is chosen', () => {
    const state = after(
      chosen,
      { type: 'destinationChosen', destination: place },
      { type: 'variableChanged', name: 'team', text: 'Blue' },
      { type: 'templateChosen', template: { ...template, id: '2' } },
    );
    expect(state.destination).toBeUndefined();
    expect(state.variables).toEqual({});
  });

  it('takes all choices of a preset, but leaves the rows where the preset has none', () => {
    const state = after(chosen, { type: 'destinationChosen', destination: place }, rows, {
      type: 'extraLabelsChanged',
      text: 'x, y',
    });
    const preset = toPreset(state, '1001', 'Ours');
    const applied = after(
      chosen,
      { type: 'rowsChanged', source: 'lines', text: 'C' },
      { type: 'presetApplied', preset },
    );
    expect(applied).toMatchObject({
      presetName: 'Ours',
      extraLabels: 'x, y',
      texts: { lines: 'C' },
      destination: { spaceId: '11', parent: { id: '5' } },
    });
  });

  it('keeps a pattern in a preset', () => {
    const state = after(chosen, { type: 'rowsChanged', source: 'pattern', text: 'Sprint {n:1..3}' });
    expect(toPreset(state, '1001', 'Sprints').draft.rows).toEqual({ source: 'pattern', text: 'Sprint {n:1..3}' });
  });

  it('gives preferences that hold switches and ids only', () => {
    const state = after(
      chosen,
      rows,
      { type: 'destinationChosen', destination: place },
      { type: 'titlePatternChanged', text: 'Secret' },
    );
    const kept = JSON.stringify(toPreferences(state));
    expect(JSON.parse(kept)).toEqual({
      templateId: '1001',
      spaceId: '11',
      parentId: '5',
      source: 'lines',
      options: standardOptions,
    });
    expect(kept).not.toMatch(/Secret|Engineering|Onboarding/);
  });

  it('begins the next run with the same choices and no rows', () => {
    const state = after(chosen, rows, { type: 'optionsChanged', options: { children: true } }, { type: 'nextBegun' });
    expect(state).toMatchObject({ template: { id: '1001' }, texts: { lines: '' }, options: { children: true } });
  });

  it('splits labels at commas and lines', () => {
    expect(labelsOf(' a, b,\n{{team}} ,')).toEqual(['a', 'b', '{{team}}']);
  });
});
