import type { MailTexts } from './mail-texts';

export const en: MailTexts = {
  greeting: 'Hello {name},',
  greetingToAnyone: 'Hello,',
  orCopy: 'Or copy this address into your browser:',
  automatic: 'This is an automatic message from {site}. Questions? Write to {contact}.',
  when: 'When',
  where: 'Where',
  online: 'Online',
  severalDates: 'On several dates; they are on the event’s page.',
  mails: {
    reset: {
      subject: 'Choose a new password',
      before: ['Someone – you, we hope – has asked for a new password for your account at {site}.'],
      action: 'Choose a new password',
      after: [
        'The link works once, for {valid}.',
        'If you have not asked for it, there is nothing to do: your password stays as it is.',
      ],
    },
    invitation: {
      subject: 'You are invited to the members’ area of {association}',
      before: [
        'You are invited to the members’ area at {site}: there you find what is meant for members alone, register for events and get a calendar of your own.',
        'All it takes is a password.',
      ],
      action: 'Choose your password',
      after: [
        'The link works once, for {valid}. After that, “Forgot your password?” on the log-in page sends you a new one.',
      ],
    },
    registration: {
      subject: 'Confirm your account',
      before: [
        'Someone – you, we hope – has asked for an account at {site} with this e-mail address.',
        'Choose a password, and the account is yours.',
      ],
      action: 'Choose your password',
      after: [
        'The link works once, for {valid}.',
        'If you have not asked for it, there is nothing to do: no account is made.',
      ],
    },
    alreadyMember: {
      subject: 'You have an account already',
      before: [
        'Someone – you, we hope – has asked for an account at {site} with this e-mail address, which has one already.',
      ],
      action: 'Log in',
      after: [
        'If you do not know your password any more, “Forgot your password?” on that page helps.',
        'If you have not asked for it, there is nothing to do: your account stays as it is.',
      ],
    },
    emailChange: {
      subject: 'Confirm your new e-mail address',
      before: [
        'This address is to become the e-mail address of an account at {site}. Please confirm that it is yours.',
      ],
      action: 'Confirm the address',
      after: [
        'The link works once, for {valid}.',
        'If you know nothing of it, there is nothing to do: without the link nothing is changed.',
      ],
    },
    emailChangePending: {
      subject: 'A new e-mail address for your account',
      before: [
        'Your account at {site} is to get another e-mail address: {email}. It takes effect once it is confirmed there; until then this one stays.',
        'If it was you, there is nothing more to do here.',
      ],
      action: 'It was not me: choose a new password',
      after: ['If it was not you, someone knows your password. Choose a new one now.'],
    },
    emailChanged: {
      subject: 'The e-mail address of your account has changed',
      before: [
        'Your account at {site} has a new e-mail address: {email}. From now on you log in with it, and we write to it.',
        'If it was not you, write to {contact} at once.',
      ],
      action: 'Go to your account',
      after: [],
    },
    passwordChanged: {
      subject: 'Your password has changed',
      before: [
        'The password of your account at {site} has been changed, and wherever else you were logged in, you are no longer.',
        'If it was you, there is nothing more to do, unless you have a personal calendar: make a new address for it in your account.',
      ],
      action: 'It was not me: choose a new password',
      after: ['If you cannot get into your account any more, write to {contact} at once.'],
    },
    registrationConfirmed: {
      subject: 'You are registered: {event}',
      before: ['You have a place at “{event}”. We look forward to seeing you there.'],
      action: 'See the event',
      after: [
        'The attached file puts the event into your calendar.',
        'Should you not be able to come, please cancel on the event’s page: your place then goes to someone else.',
      ],
    },
    registrationWaiting: {
      subject: 'You are on the waiting list: {event}',
      before: [
        'All places at “{event}” are taken, and you are on the waiting list. Should one become free for you, it is yours, and we write to you at once.',
      ],
      action: 'See the event',
      after: ['If you do not want to wait any longer, you can cancel on the event’s page.'],
    },
    registrationMovedUp: {
      subject: 'There is a place for you: {event}',
      before: ['A place at “{event}” has become free, and it is yours. You are registered.'],
      action: 'See the event',
      after: [
        'The attached file puts the event into your calendar.',
        'Should you not be able to come any more, please cancel on the event’s page: your place then goes to someone else.',
      ],
    },
    registrationCancelled: {
      subject: 'Your registration is cancelled: {event}',
      before: ['Your registration for “{event}” is cancelled.'],
      action: 'See the event',
      after: ['Should you want to come after all, you can register again on the event’s page.'],
    },
    eventCancelled: {
      subject: 'Cancelled: {event}',
      before: [
        'We are sorry: “{event}”, for which you had registered, does not take place. There is nothing that you have to do.',
      ],
      action: 'See other events',
      after: [],
    },
  },
};
