import type { Texts } from '../ja';

export const upload: Texts['upload'] = {
  title: 'Taking in a document',
  photosTitle: 'A document of photographs',
  reading: 'Reading the photographs and looking for the sheets',
  sending: (name: string) => `Sending ${name}`,
  checking: 'Waiting to be checked',
  checkingPages: (page: number, pages: number) => `Checked ${page} of ${pages} pages`,
  refused: (name: string) => `${name} could not be taken in`,
  cornersHint:
    'Put the four rings on the corners of the sheet. What is between them becomes a straight A4 page.',
  corners: ['Top left corner', 'Top right corner', 'Bottom right corner', 'Bottom left corner'],
  photo: (at: number) => `Photograph ${at}`,
  page: (at: number, of: number) => `${at} of ${of}`,
  previous: 'Previous',
  next: 'Next',
  top: 'top',
  turn: 'Turn right',
  whole: 'All of it',
  remove: 'Leave out',
  more: 'Add photographs',
  bind: (count: number) =>
    count === 0
      ? 'Make a document'
      : `Make a document of ${count} ${count === 1 ? 'page' : 'pages'}`,
};
