import type { Texts } from './ja';

/** Every word a person reads on a screen, in English. */
export const en: Texts = {
  common: {
    close: 'Close',
    cancel: 'Cancel',
    back: 'Back',
    signOut: 'Sign out',
    loading: 'Loading',
    working: 'Working',
    optional: 'optional',
    required: 'required',
    choose: 'Choose one',
    today: 'Today',
    display: {
      title: 'Display',
      language: 'Language',
      japanese: '日本語',
      english: 'English',
      textSize: 'Text size',
      sizes: { '100': 'Normal', '125': 'Large', '150': 'Largest' },
      contrast: 'Colours',
      normal: 'Normal',
      high: 'High contrast',
    },
    date: {
      calendar: 'Open the calendar',
      previousMonth: 'Previous month',
      nextMonth: 'Next month',
    },
    media: {
      camera: 'Camera',
      microphone: 'Microphone',
      on: 'on',
      off: 'off',
      cameraOff: 'The camera is off',
      cameraMissing: 'No camera was found',
      cameraRefused: 'The camera may not be used',
      cameraBusy: 'Another program is using the camera',
      microphoneOff: 'The microphone is off',
      microphoneMissing: 'No microphone was found',
      microphoneRefused: 'The microphone may not be used',
      microphoneBusy: 'Another program is using the microphone',
      connecting: 'Connecting the picture',
      interrupted: 'The picture is interrupted. Reconnecting',
      failed: 'The picture could not be connected. Trying again',
      nobody: 'Nobody is in the picture yet',
      hear: 'Turn the sound on',
      videoOf: (name: string) => `Picture of ${name}`,
    },
  },
  problems: {
    internal:
      'That did not work. Please try again, and tell the IT division if it keeps happening.',
    'message-not-understood':
      'This page and the server are of different versions. Please reload the page, and tell the IT division if it keeps happening.',
    'sign-in-required': 'You are not signed in. Please sign in.',
    'session-expired':
      'You were signed out because nothing happened for a while. Please sign in again.',
    'not-allowed': 'You may not do this. Please check that your account is meant for this screen.',
    'wrong-account-or-password':
      'The account or the password is wrong. Please check both and try again.',
    'too-many-tries': 'There were too many wrong tries. Please wait a few minutes and try again.',
    'wrong-code':
      'The enrolment code is wrong or has expired. Please check the latest code and enter it again.',
    'ticket-already-accepted':
      'Another member of staff has answered. Please wait for the next call.',
    'ticket-not-waiting': 'This person is no longer waiting. Please check the list.',
    'kiosk-busy': 'This kiosk is in use. Please wait until it is free, or use another one.',
    'staff-busy':
      'You still have a consultation. Please finish it and its wrap-up before you answer the next call.',
    'not-your-kiosk': 'This kiosk belongs to another branch. Please choose one of your own branch.',
    'no-such-ticket': 'This ticket was not found. It may be over or withdrawn.',
    'no-such-room': 'This consultation was not found. It may be over. Please go back to the list.',
    'not-a-member':
      'You are not in this consultation. Please ask the member of staff in charge if you need to join.',
    'consultation-over': 'This consultation is over. Nothing can be changed any more.',
    'no-such-document': 'This document was not found. Please open it again from the list.',
    'no-such-page': 'There is no such page. Please check the page number.',
    'no-such-field': 'There is no such field. Please open the document again.',
    'no-such-form': 'This form is not registered. Please tell the IT division.',
    'no-such-file': 'This file was not found. It may have passed its retention period.',
    'document-is-finished': 'This document is finished. Press “Correct” to change it.',
    'document-not-finished': 'This document is not finished yet. Press “Finish” first.',
    'no-annotation-to-undo': 'There is nothing to undo. You can undo only your own marks.',
    'signature-not-asked':
      'No signature was asked for here. Please sign after the staff asked for it.',
    'outcome-missing': 'A procedure has no outcome yet. Please choose one for each before you end.',
    'unknown-outcome': 'This procedure does not have that outcome. Please choose again.',
    'unknown-procedure': 'This procedure is not registered. Please tell the IT division.',
    'procedure-already-added': 'This procedure has already been added.',
    'unknown-form': 'This form is not registered. Please tell the IT division.',
    'unknown-field': 'This field is not registered. Please open the document again.',
    'too-many-documents':
      'No more documents can be opened in this consultation. Please end it before you open the next.',
    'too-many-annotations':
      'There are too many marks on this document. Please undo those that are not needed.',
    'storage-unavailable':
      'It could not be saved. The disk of the server may be full. Please tell the IT division.',
    busy: 'The counter is busy at the moment. Please wait a little and try again.',
    'rasters-busy': 'The pages are being prepared. Please wait a little and try again.',
    'bad-raster-width': 'The page could not be shown. Please reload.',
    'bad-ink': 'The stroke could not be taken. Please draw it again.',
    'pdf-too-large':
      'The PDF is too large. Please split it or save it with a lower image resolution.',
    'not-a-pdf': 'This file is not a PDF. Please convert it to PDF first.',
    'pdf-encrypted': 'A PDF with a password cannot be opened. Please save it without protection.',
    'pdf-broken': 'The PDF is damaged and cannot be read. Please make it again from the original.',
    'pdf-no-pages': 'The PDF has no pages. Please check the file.',
    'pdf-too-many-pages': 'The PDF has too many pages. Please keep only those you need.',
    'pdf-page-size':
      'A page is larger or smaller than can be handled. Please save it as A4 or similar.',
    'pdf-image-too-large':
      'An image in the PDF is too large. Please save it with a lower resolution.',
    'pdf-image-unsupported':
      'An image in the PDF has a format that cannot be handled. Please save it again with “Print to PDF”.',
    'pdf-xfa': 'XFA forms cannot be opened. Please save it as an ordinary PDF.',
    'pdf-too-complex': 'The PDF is too complex to open. Please save it again with “Print to PDF”.',
    'character-cannot-be-printed':
      'It cannot be finished because a character cannot be printed. Please use another form of the character, or accept on paper.',
    'server-unreachable': 'The server cannot be reached. Please check the line and try again.',
    'connection-ended': 'The connection has ended and this was not done. Please reload the page.',
    'line-full': 'The line is too busy to take this. Please wait a little and try again.',
  },
  kiosk: {},
  document: {},
  consultation: {},
  access: {
    signIn: 'Sign in',
    account: 'Account',
    password: 'Password',
    tryAgain: 'Try again',
    screens: {
      kiosk: 'Kiosk',
      staff: 'Remote counter, staff',
      clerk: 'Remote counter, branch',
      supervisor: 'Remote counter, supervisor',
    },
    demoTitle: 'Sample accounts',
    demoHint: 'For trying the sample town. Press one to fill in the form.',
  },
  staff: {},
  clerk: {},
  supervisor: {},
  outcome: {},
};
