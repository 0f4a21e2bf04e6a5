export const text = {
  title: 'History',
  detail: 'Every handoff you may see, newest first. The notes stand on the issues.',
  table: 'Handoffs',
  loading: 'Reading the history…',
  state: 'State',
  anyState: 'Any state',
  person: 'Person',
  anyPerson: 'Anybody',
  team: 'Team',
  anyTeam: 'Any team',
  since: 'Since',
  issue: 'Issue',
  fromTo: 'From and to',
  sent: 'Sent',
  answered: 'Answered after',
  none: 'No handoff fits these filters.',
  more: 'Show more',
  open: (name: string) => `Read the handoff of ${name}`,
  read: 'Read',
  tryAgain: 'Try again',
};

export const sinceChoices = [
  { value: '7', label: 'the last 7 days' },
  { value: '30', label: 'the last 30 days' },
  { value: '90', label: 'the last 90 days' },
  { value: '', label: 'the beginning' },
] as const;
