import { describe, expect, it, vi } from 'vitest';
import { FakeCore } from '../../testing/fakeCore';
import type { ReportConfig } from '../../engine/protocol';
import { presetOf } from '../source/presets';
import { OpenSheet } from './openSheet';

const config = presetOf('statusAssignee', { kind: 'board', id: '1' }, { compact: false });
const byPriority: ReportConfig = { ...config, rows: [{ field: 'priority' }] };

function sheetOf(core = new FakeCore()) {
  return { core, sheet: new OpenSheet(core, config) };
}

describe('an open report', () => {
  it('steps until every issue is there', async () => {
    const { core, sheet } = sheetOf();
    await sheet.open();
    await vi.waitFor(() => expect(sheet.read().load?.state).toBe('complete'));
    expect(sheet.read().load?.issues).toBe(120);
    expect(core.kinds.filter((kind) => kind === 'stepLoad')).toHaveLength(2);
  });

  it('stops, says that it is partial, and goes on', async () => {
    const { core, sheet } = sheetOf();
    core.sheets.expected = 40_000;
    core.sheets.perStep = 1;
    await sheet.open();
    await sheet.stop();
    expect(sheet.read().load?.state).toBe('stopped');
    core.sheets.perStep = 100_000;
    await sheet.goOn();
    await vi.waitFor(() => expect(sheet.read().load?.state).toBe('complete'));
  });

  it('shows a change at once and the grid after it', async () => {
    const { sheet } = sheetOf();
    await sheet.open();
    const changed = sheet.change(byPriority);
    expect(sheet.read()).toMatchObject({ config: byPriority, changing: true });
    await changed;
    expect(sheet.read().changing).toBe(false);
    expect(sheet.read().grid?.levels).toEqual(['Priority']);
  });

  it('keeps the last of several changes', async () => {
    const { sheet } = sheetOf();
    await sheet.open();
    await Promise.all([sheet.change(byPriority), sheet.change({ ...config, rows: [{ field: 'project' }] })]);
    expect(sheet.read().config.rows).toEqual([{ field: 'project' }]);
    expect(sheet.read().grid?.levels).toEqual(['Project']);
  });

  it('takes a refused change back and says why', async () => {
    const { core, sheet } = sheetOf();
    await sheet.open();
    core.problems.set('changeReport', { code: 'badUsage', message: 'Too many levels.' });
    await sheet.change(byPriority);
    expect(sheet.read().config).toEqual(config);
    expect(sheet.read().problem?.message).toBe('Too many levels.');
  });

  it('takes changes back one by one', async () => {
    const { sheet } = sheetOf();
    await sheet.open();
    await sheet.change(byPriority);
    await sheet.change({ ...byPriority, rows: [] });
    await sheet.undo();
    expect(sheet.read().config).toEqual(byPriority);
    await sheet.undo();
    expect(sheet.read().config).toEqual(config);
    expect(sheet.read().past).toHaveLength(0);
  });

  it('keeps what is loaded when a step fails, and goes on from there', async () => {
    const { core, sheet } = sheetOf();
    core.problems.set('stepLoad', { code: 'unavailable', message: 'Jira did not answer.' });
    await sheet.open();
    await vi.waitFor(() => expect(sheet.read().load?.state).toBe('failed'));
    core.problems.clear();
    await sheet.goOn();
    await vi.waitFor(() => expect(sheet.read().load?.state).toBe('complete'));
  });

  it('is closed in the core when it is left, also when it was left before it was open', async () => {
    const { core, sheet } = sheetOf();
    const opening = sheet.open();
    sheet.close();
    await opening;
    expect(core.sheets.open.size).toBe(0);
    await sheet.open();
    expect(core.sheets.open.size).toBe(1);
    sheet.close();
    await vi.waitFor(() => expect(core.sheets.open.size).toBe(0));
  });

  it('says why it could not be opened, and opens when asked again', async () => {
    const { core, sheet } = sheetOf();
    core.problems.set('openReport', { code: 'notFound', message: 'The board is gone.' });
    await sheet.open();
    expect(sheet.read()).toMatchObject({ phase: 'failed', problem: { code: 'notFound' } });
    core.problems.clear();
    await sheet.open();
    expect(sheet.read().phase).toBe('open');
  });
});
