import type { NoteTemplate } from '../engine/protocol';

export const builtIn: NoteTemplate = {
  name: 'I-PASS',
  sections: [{ title: 'Where it stands', required: true }],
  actions: true,
  contingencies: true,
};

export const ofProject: NoteTemplate = {
  name: 'Release',
  sections: [
    { title: 'State of the release', hint: 'Which version, on which stage', required: true },
    { title: 'Open questions', hint: 'And who was asked', required: false },
  ],
  actions: true,
  contingencies: false,
};
