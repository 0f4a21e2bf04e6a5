export const text = {
  title: 'Handoff settings',
  detail: 'They hold for the whole site.',
  loading: 'Reading the settings…',
  assign: 'Acceptance may change the assignee',
  assignMeans:
    'Senders may ask that whoever accepts becomes the assignee. The app then writes the assignee as the receiver, with the receiver’s own permission, and over somebody who was assigned meanwhile only where the receiver says so.',
  searchable: 'Handoffs can be searched for in JQL',
  searchableMeans:
    'The app writes the issue property outrigger-handoff, so that handoff.state = pending finds issues. Everybody who may see an issue can then see from it that a handoff waits, for whom and until when. It needs the permission to edit the issue.',
  replies: 'Answers on the issue',
  reply: 'A comment of their own',
  replyMeans: 'Accepting, declining and withdrawing add one comment each below the note.',
  edit: 'A line in the note’s comment',
  editMeans: 'Fewer comments and mails. Where the one who answers may not edit the comment, a comment of their own is added.',
  hours: 'Hours to accept',
  hoursHint: 'Working hours of the receiver, 0.25 to 80; empty for no limit',
  aging: 'A card is old after',
  agingHint: 'Days in a queue, 1 to 365; twice that is very old',
  privacyTitle: 'What is kept, and where',
  privacy: [
    'On our server: ids of issues and people, order, states and times. No summaries, names, comments or notes.',
    'In Jira: each note, as a comment on its issue. Jira decides who reads it.',
    'Names of teams are kept, because they were typed to be kept.',
  ],
  save: 'Save',
  saved: 'Saved. It holds for everybody from now on.',
  tryAgain: 'Try again',
};
