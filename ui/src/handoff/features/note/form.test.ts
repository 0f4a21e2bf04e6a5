import { describe, expect, it } from 'vitest';
import type { HandoffSettings, NoteDraft } from '../../engine/protocol';
import { builtIn, ofProject } from '../../testing/templates';
import { atRows, beginNote, beginSend, isWritten, sendingOf, toDraft, toNote } from './form';

const prefill: NoteDraft = { form: 'iPass', state: 'onTrack', summary: 'In progress since Thursday.' };
const settings: HandoffSettings = { mayAssign: true, searchable: false, replies: 'reply', acceptHours: 8, agingDays: 7 };
const note = beginNote(prefill, builtIn, undefined);
const send = beginSend(settings);
const to = { target: { kind: 'person' as const, id: 'ben' }, name: 'Ben Carter' };

describe('a handoff that is being written', () => {
  it('begins with the last change of status, and is no draft before somebody is chosen', () => {
    expect(note.summary).toBe('In progress since Thursday.');
    expect(toDraft('1', note, send, builtIn, settings)).toBeUndefined();
  });

  it('leaves out rows in which nothing was written', () => {
    const written = { ...note, actions: [{ text: ' ', due: '' }, { text: 'Call', due: '2026-11-24', owner: to }], contingencies: [{ if: '', then: '' }] };
    expect(toNote(written, builtIn)).toEqual({
      ...prefill,
      actions: [{ text: 'Call', ownerId: 'ben', due: '2026-11-24' }],
      contingencies: [],
    });
  });

  it('shows what is wrong with a row at that row, whatever empty ones stand before it', () => {
    const written = { ...note, actions: [{ text: '', due: '' }, { text: 'Call', due: '' }] };
    const problem = { code: 'noteTooLong' as const, message: 'Action 1 is too long.' };
    const places = atRows([{ place: 'actions.0', stops: true, problem }, { place: 'to', stops: true, problem }], written);
    expect(places.map(({ place }) => place)).toEqual(['actions.1', 'to']);
  });

  it('has state and text only in the short form', () => {
    const brief = { ...note, form: 'brief' as const, actions: [{ text: 'Call', due: '' }] };
    expect(toNote(brief, builtIn)).toEqual({ ...prefill, form: 'brief' });
  });

  it('has the sections of the project’s own template, and what that asks for beside them', () => {
    const own = beginNote(prefill, ofProject, 'brief');
    expect(own.form).toBe('project');
    expect(isWritten(own)).toBe(false);
    const filled = { ...own, sections: { 'State of the release': '2.4 on staging', 'Open questions': ' ' } };
    expect(isWritten(filled)).toBe(true);
    expect(toNote(filled, ofProject)).toEqual({
      form: 'project',
      state: 'onTrack',
      summary: '',
      actions: [],
      sections: [{ title: 'State of the release', text: '2.4 on staging' }],
    });
  });

  it('assigns on acceptance only where the settings allow it', () => {
    expect(sendingOf(send, settings)).toEqual({ acceptBy: { workingHours: 8 }, assignOnAccept: true });
    expect(sendingOf(send, { ...settings, mayAssign: false }).assignOnAccept).toBe(false);
  });

  it('has no limit, or a moment, where that was chosen', () => {
    expect(sendingOf({ ...send, limit: 'none' }, settings).acceptBy).toBeUndefined();
    const at = sendingOf({ ...send, limit: 'at', at: '2026-11-24T10:00' }, settings).acceptBy;
    expect(at).toEqual({ at: new Date('2026-11-24T10:00').toISOString() });
  });
});
