import { afterEach, describe, expect, it, vi } from 'vitest';
import type { RunProgress, RunRow } from '../../engine/protocol';
import { FakeCore } from '../../testing/fakeCore';
import { outcomeOf } from './outcome';
import { beginRun, reduceRun } from './runState';
import { FrameBatch, stepThrough } from './stepper';

const progress: RunProgress = {
  runId: 'r',
  state: 'running',
  done: 0,
  total: 3,
  failed: 0,
  pagesPerMinute: 0,
  phase: '',
};
const row = (number: number, status: RunRow['status'] = 'waiting'): RunRow => ({
  number,
  title: `T${number}`,
  status,
  fidelity: 'notChecked',
  differences: [],
});
const begun = beginRun(progress, [row(1), row(2), row(3)]);

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a run on the screen', () => {
  it('puts changed rows in their places and adds those that are new', () => {
    const state = reduceRun(begun, { type: 'stepped', progress, changed: [row(2, 'created'), row(4, 'created')] });
    expect(state.rows.map(({ number, status }) => `${number} ${status}`)).toEqual([
      '1 waiting',
      '2 created',
      '3 waiting',
      '4 created',
    ]);
  });

  it('shows that it stops, then that it has', () => {
    const stopping = reduceRun(begun, { type: 'cancelling' });
    expect(stopping.phase).toBe('stopping');
    expect(reduceRun(stopping, { type: 'finished' }).phase).toBe('finished');
  });

  it('loses no row when a problem ends the stepping', () => {
    const state = reduceRun(begun, { type: 'failed', problem: { code: 'unavailable', message: 'No answer.' } });
    expect(state).toMatchObject({ phase: 'stopped', rows: begun.rows });
  });

  it('says in one phrase what came of it', () => {
    const rows = [row(1, 'created'), row(2, 'created'), row(3, 'unknown')];
    expect(outcomeOf({ ...begun, rows })).toBe('2 pages created, 1 failed');
    expect(outcomeOf({ ...begun, rows: [row(1, 'undone')], progress: { ...progress, state: 'undone' } })).toBe(
      '1 page moved to the trash',
    );
  });
});

describe('stepping', () => {
  it('goes on until there is nothing left, 250 ms at a time', async () => {
    const core = new FakeCore(0, 2);
    await core.ask({ kind: 'previewDraft', draft: draftOf('A\nB\nC') });
    await core.ask({ kind: 'startRun', planId: 'p' });
    const ended = vi.fn();
    const stepped = vi.fn();
    await stepThrough(core, 'r', { stepped, ended }, new AbortController().signal);
    expect(stepped).toHaveBeenCalledTimes(2);
    expect(ended).toHaveBeenCalledWith(null);
    expect(core.asked.at(-1)).toEqual({ kind: 'stepRun', runId: 'r', budgetMs: 250 });
  });

  it('ends with the problem of a step', async () => {
    const core = new FakeCore();
    core.problems.set('stepRun', { code: 'rateLimited', message: 'Wait.' });
    const ended = vi.fn();
    await stepThrough(core, 'r', { stepped: vi.fn(), ended }, new AbortController().signal);
    expect(ended).toHaveBeenCalledWith({ code: 'rateLimited', message: 'Wait.' });
  });

  it('says nothing any more once nobody looks', async () => {
    const gone = new AbortController();
    const events = { stepped: vi.fn(), ended: vi.fn() };
    const stepping = stepThrough(new FakeCore(), 'r', events, gone.signal);
    gone.abort();
    await stepping;
    expect(events.stepped).not.toHaveBeenCalled();
    expect(events.ended).not.toHaveBeenCalled();
  });

  it('draws once a frame, however many steps there were', () => {
    const frames: FrameRequestCallback[] = [];
    vi.stubGlobal('requestAnimationFrame', (draw: FrameRequestCallback) => frames.push(draw));
    vi.stubGlobal('cancelAnimationFrame', vi.fn());
    const draw = vi.fn();
    const batch = new FrameBatch(draw);
    for (const number of [1, 2, 3]) batch.add({ ...progress, done: number }, [row(number, 'created')]);
    expect(draw).not.toHaveBeenCalled();
    frames[0]?.(0);
    expect(frames).toHaveLength(1);
    expect(draw).toHaveBeenCalledExactlyOnceWith({ ...progress, done: 3 }, [
      row(1, 'created'),
      row(2, 'created'),
      row(3, 'created'),
    ]);
  });
});

function draftOf(text: string) {
  const options = {
    labels: true,
    attachments: true,
    properties: true,
    restrictions: false,
    children: false,
    keepLinks: true,
    draftsFirst: false,
    indexPage: false,
    readBack: true,
    onConflict: 'stop',
  } as const;
  return {
    templateId: '1',
    rows: { source: 'lines', text } as const,
    variables: {},
    extraLabels: [],
    overrides: [],
    options,
  };
}
