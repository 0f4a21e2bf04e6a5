import { describe, expect, it } from 'vitest';
import { emptyDraft, reduceDraft } from '../../app/draft';
import { toDraft } from '../../app/toDraft';
import type { CloneDraft } from '../../engine/protocol';
import { fakePreview } from '../../testing/fakePreview';
import { template } from '../../testing/sample';
import { noPreview, reducePreview, startable } from './previewState';
import { leaveOutAll, sharedFix } from './sharedFix';
import { whyNot } from './whyNot';

const withTemplate = reduceDraft(emptyDraft, { type: 'templateChosen', template });
const state = reduceDraft(withTemplate, { type: 'rowsChanged', source: 'lines', text: 'A\nB' });
const draft = toDraft(state) as CloneDraft;
const ready = reducePreview(noPreview, { type: 'previewed', preview: fakePreview(draft), draft });

describe('a preview', () => {
  it('may be started as long as it is about the draft that is seen', () => {
    expect(startable(ready, draft)).toBe('plan-2');
    expect(startable(ready, { ...draft })).toBeUndefined();
    expect(startable(reducePreview(ready, { type: 'began' }), draft)).toBeUndefined();
  });

  it('stays in sight while a newer one is made', () => {
    expect(reducePreview(ready, { type: 'began' }).preview).toBe(ready.preview);
  });

  it('goes away with the rows, and with a failure', () => {
    expect(reducePreview(ready, { type: 'emptied' })).toEqual({ phase: 'empty' });
    const failed = reducePreview(ready, {
      type: 'failed',
      problem: { code: 'unavailable', message: 'No answer.' },
      draft,
    });
    expect(failed.preview).toBeUndefined();
  });
});

describe('the reason not to start', () => {
  const clashing = toDraft(
    reduceDraft(state, { type: 'rowsChanged', source: 'lines', text: 'A\nB\nC\nD\nE' }),
  ) as CloneDraft;
  it.each([
    ['no template', emptyDraft, undefined, noPreview, /Choose a template/],
    ['no rows', withTemplate, undefined, noPreview, /at least one row/],
    ['still checking', state, draft, reducePreview(ready, { type: 'began' }), /Checking/],
    [
      'failed',
      state,
      draft,
      reducePreview(ready, { type: 'failed', problem: { code: 'internal', message: '' }, draft }),
      /step 4/,
    ],
    [
      'a clash',
      state,
      clashing,
      reducePreview(noPreview, { type: 'previewed', preview: fakePreview(clashing), draft: clashing }),
      /Solve 1 thing/,
    ],
  ] as const)('names it: %s', (_, typed, sent, preview, reason) => {
    expect(whyNot(preview, typed, sent)).toMatch(reason);
  });

  it('is none when all is well', () => {
    expect(whyNot(ready, state, draft)).toBeUndefined();
  });
});

describe('one fix for all', () => {
  const finding = (number: number, label: string) => ({
    code: 'titleTaken' as const,
    message: '',
    stops: true,
    row: number,
    fix: { label, override: { number, skip: false } },
  });
  it('is offered where several findings have the same fix', () => {
    expect(
      sharedFix([finding(1, 'Add a number'), finding(4, 'Add a number')])?.overrides.map(({ number }) => number),
    ).toEqual([1, 4]);
  });
  it('can always be to leave out the rows that stop, where there are several', () => {
    expect(leaveOutAll([finding(1, 'a'), finding(1, 'b'), finding(3, 'c')])).toEqual([
      { number: 1, skip: true },
      { number: 3, skip: true },
    ]);
    expect(leaveOutAll([finding(1, 'a')])).toEqual([]);
  });
  it('is not offered for one finding or for different fixes', () => {
    expect(sharedFix([finding(1, 'Add a number')])).toBeUndefined();
    expect(sharedFix([finding(1, 'Add a number'), finding(2, 'Leave out')])).toBeUndefined();
  });
});
