export const text = {
  name: 'Handoff',
  starting: 'Starting…',
  bootHint: 'Check the connection and try again. Nothing that was sent is lost.',
  tryAgain: 'Try again',
  sections: 'Sections of Handoff',
  journalGoes:
    'This browser keeps nothing for embedded apps, so keep this tab open until a shift is handed over: it could not be resumed.',
  screens: {
    queue: 'My queue',
    team: 'Team queues',
    incoming: 'Incoming',
    outgoing: 'Outgoing',
    history: 'History',
    shift: 'Shift handover',
    teams: 'Teams',
    measures: 'Measures',
  },
  waiting: (count: number) => `${count} waiting for you`,
  shiftOpen: 'A shift handover was interrupted',
  shiftOpenText: (sent: number, total: number) => `${sent} of ${total} issues were handed over.`,
  resume: 'Go on',
  notNow: 'Not now',
};
