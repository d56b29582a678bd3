import type { MoreText } from './more-text.js'

export const more: MoreText = {
  signIn: {
    lead: 'There is no password. We send a link to your email address.',
    another: 'Get another link',
    check: 'Check your mailbox',
  },
  presence: {
    label: 'On duty',
    onHint: 'People in the line see that somebody is here.',
    silenceTitle: 'If this page goes silent',
    silence:
      'If this page closes or is not heard from for two minutes, you go off duty, and the people you talk to return to the front of the line.',
    silenced:
      'You were taken off duty, because this page was not heard from for two minutes. The people you talked to are back at the front of the line.',
  },
  board: {
    cases: 'Cases',
    told: wait => `People who ask now are told: ${wait}`,
    nobodyLeft: 'Nobody is left to take.',
    quiet: 'Nobody is waiting for an answer. New people and messages appear here by themselves.',
    draft: 'Draft',
    unsent: 'Not sent',
    arrived: name => `Waiting: ${name}`,
    simulated: count => `${count} of them simulated`,
    onlySimulated: 'No real customer is waiting.',
  },
  case: {
    status: 'Status',
    actions: 'What to do with the case',
    system: 'Automatic',
    promised: 'Promises',
    simulated: 'This person is simulated and cannot be answered.',
    enterSends: 'Enter sends, Shift+Enter starts a new line.',
    controlEnterSends: 'Ctrl+Enter sends.',
    tooLong: 'Please shorten this to 10,000 characters.',
    bounce: {
      'wrong-address': 'The address does not seem to exist.',
      'mailbox-full': 'The mailbox is full.',
      refused: 'The mail service there refused it.',
      'not-reached': 'The mail service there did not take it.',
    },
  },
  settings: {
    sound: 'Sound when somebody arrives',
    keys: 'Keyboard shortcuts',
    useKeys: 'Use these shortcuts',
    close: 'Close',
    dismiss: 'Dismiss',
  },
  keys: {
    next: 'Next case',
    previous: 'Previous case',
    open: 'Open the case',
    reply: 'Write an answer',
    leave: 'Back to the list',
    help: 'Show these shortcuts',
  },
}
