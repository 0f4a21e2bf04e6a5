export const text = {
  name: 'Pivot Report',
  starting: 'Starting…',
  bootHint: 'Check the connection and try again. Saved reports are not touched.',
  tryAgain: 'Try again',
  sections: 'Sections of Pivot Report',
  screens: {
    report: 'Report',
    reports: 'Saved reports',
  },
  mayNotUse: 'You may not use Pivot Report',
  mayNotUseText: 'An administrator of this site chose who may. Ask one of them.',
  leaveTitle: 'Leave without saving?',
  leaveText: 'The changes to this report are not saved, and are lost when you leave it.',
  leave: 'Leave without saving',
  stay: 'Stay',
  opening: 'Opening the report…',
};
