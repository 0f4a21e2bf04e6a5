import type { ProblemText } from './problems';

/** Headings and ways out that read the same in every app, whichever product it speaks to. */
export const commonProblems = (product: string) =>
  ({
    unauthorized: { title: 'Not signed in', action: `Sign in to ${product} again, then try again.` },
    missingScope: { title: 'Permission missing', action: 'Ask an administrator to allow the app’s new permissions.' },
    forbidden: { title: 'Not allowed', action: 'Ask someone who may do this, or choose another place.' },
    titleTaken: { title: 'Title taken', action: 'Change the title, or choose what to do with titles that are taken.' },
    invalid: { title: `Refused by ${product}`, action: 'Correct what the message names, then try again.' },
    tooLarge: { title: 'Too large', action: 'Make it smaller, then try again.' },
    unavailable: { title: `${product} cannot be reached`, action: 'Check the connection, then try again.' },
    contractBroken: { title: 'Unexpected answer', action: 'Try again; if it stays, tell whoever looks after the app.' },
    cancelled: { title: 'Cancelled', action: 'Resume to go on.' },
    badUsage: { title: 'Not possible like this', action: 'Change the choices that the message names.' },
    rowsMissing: { title: 'No rows yet', action: 'Give at least one row in step 2.' },
    rowsTooMany: { title: 'Too many rows', action: 'Split the rows into several runs.' },
    rowsUnreadable: { title: 'Rows cannot be read', action: 'Correct the line that the message names.' },
    titleEmpty: { title: 'Title empty', action: 'Give the row a title, or leave the row out.' },
    titleTooLong: { title: 'Title too long', action: 'Shorten the title to 255 characters.' },
    titleCharacters: { title: 'Title has forbidden characters', action: 'Remove the characters from the title.' },
    titleDuplicate: { title: 'Title twice in the list', action: 'Change one of the titles, or leave a row out.' },
    variableMissing: {
      title: 'Variable not filled',
      action: 'Add a column of that name, or give one value for all rows.',
    },
    variableUnknown: { title: 'Variable not used', action: 'Check its spelling, or leave it.' },
    variableType: { title: 'Value does not fit', action: 'Change the value to the kind that the variable asks for.' },
    variableBroken: {
      title: 'Variable cannot be read',
      action: 'Correct what stands between the braces in the template or the title.',
    },
    labelInvalid: { title: 'Label not valid', action: 'Use letters, digits, hyphens and underscores, without spaces.' },
    personUnknown: { title: 'Person not found', action: `Write the name or e-mail as ${product} knows it.` },
    parentElsewhere: { title: 'Parent in another space', action: 'Choose a parent in the destination space.' },
    templateUnreadable: { title: 'Template cannot be read', action: 'Choose a page that you may view.' },
    templateDraft: { title: 'Template is a draft', action: 'Publish the template first, or choose another page.' },
    templateMalformed: { title: 'Template is damaged', action: 'Edit and publish the page once in Confluence.' },
    templateTooLarge: { title: 'Template too large', action: 'Choose a smaller page.' },
    destinationForbidden: {
      title: 'You may not create pages there',
      action: 'Choose another space or parent in step 3.',
    },
    editedSince: { title: 'Edited since', action: 'It was left alone; delete it by hand if you want it gone.' },
    runUnknown: { title: 'Run not known', action: 'It may have been cleared; start another.' },
    presetInvalid: { title: 'Preset not valid', action: 'Save it again under another name.' },
    receiverInactive: { title: 'Receiver is not active', action: 'Choose somebody else.' },
    receiverForbidden: { title: 'Receiver may not see the issue', action: 'Choose somebody with access, or ask an administrator to grant it.' },
    receiverSelf: { title: 'Handed to yourself', action: 'Choose somebody else.' },
    issueGone: { title: 'Issue gone or restricted', action: 'Take it out of the queue, or ask for access.' },
    issuePending: { title: 'A handoff is waiting', action: 'Withdraw it first, or wait for the answer.' },
    handoffClosed: { title: 'Already answered', action: 'Open it to see who answered.' },
    serviceProject: { title: 'Service project', action: 'Hand over in the project itself: a comment there is seen by customers.' },
    queueFull: { title: 'Queue is full', action: 'Take something out first.' },
    workLimit: { title: 'Work limit reached', action: 'Finish something first, or raise your limit.' },
    noteEmpty: { title: 'Note is empty', action: 'Write where the work stands.' },
    noteTooLong: { title: 'Note too long', action: 'Shorten it.' },
    teamInvalid: { title: 'Team not valid', action: 'Check its name and members.' },
    reportBroken: { title: 'Report cannot be read', action: 'Ask for a new link, or open a saved report.' },
    reportClosed: { title: 'Report not open', action: 'Open the report again.' },
    referenceFollowsPlace: { title: 'Means something else there', action: 'Look at it after the run.' },
    fidelityDiffers: { title: 'Differs from the template', action: 'Compare the page with the template.' },
  }) satisfies Record<string, ProblemText>;

/** Looks problems up in an app's table; a code that it does not know reads as the app's own fault. */
export const lookUp = <Code extends string>(texts: Readonly<Record<Code | 'internal', ProblemText>>) => ({
  problemText: (code: string): ProblemText => (code in texts ? texts[code as Code] : texts.internal),
  wayOut: (problem: { code: Code; wayOut?: string | null }): string => problem.wayOut ?? texts[problem.code].action,
});
