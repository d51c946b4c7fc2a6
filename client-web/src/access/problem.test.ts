import { describe, expect, it } from 'vitest';
import { textsIn } from '../text';
import { HttpProblem } from '../wire/api';
import { Refusal } from '../wire/refusal';
import { problemOf, problemText } from './problem';

/** Every code the server refuses with. */
const CODES = [
  'internal',
  'message-not-understood',
  'sign-in-required',
  'session-expired',
  'not-allowed',
  'wrong-account-or-password',
  'too-many-tries',
  'wrong-code',
  'settings-locked',
  'ticket-already-accepted',
  'ticket-not-waiting',
  'kiosk-busy',
  'staff-busy',
  'not-your-kiosk',
  'no-such-ticket',
  'no-such-room',
  'not-a-member',
  'consultation-over',
  'no-such-document',
  'no-such-page',
  'no-such-field',
  'no-such-form',
  'form-exists',
  'form-id-not-usable',
  'form-changed-elsewhere',
  'form-not-ready',
  'form-without-title',
  'form-was-used',
  'form-not-understood',
  'no-such-file',
  'document-is-finished',
  'document-not-finished',
  'document-is-filed',
  'document-not-filed',
  'no-annotation-to-undo',
  'signature-not-asked',
  'no-such-clerk-task',
  'clerk-task-exists',
  'clerk-task-not-open',
  'too-many-clerk-tasks',
  'identity-check-missing',
  'identity-kinds-not-right',
  'checklist-open',
  'address-hidden',
  'question-discreet',
  'not-accepted-in-person',
  'already-accepted',
  'question-not-asked',
  'question-exists',
  'too-many-questions',
  'notes-closed',
  'too-many-notes',
  'outcome-missing',
  'unknown-outcome',
  'unknown-procedure',
  'procedure-already-added',
  'unknown-form',
  'unknown-field',
  'too-many-documents',
  'too-many-annotations',
  'no-annotation-to-redo',
  'not-your-annotation',
  'storage-unavailable',
  'busy',
  'rasters-busy',
  'bad-raster-width',
  'bad-ink',
  'pdf-too-large',
  'not-a-pdf',
  'pdf-encrypted',
  'pdf-broken',
  'pdf-no-pages',
  'pdf-too-many-pages',
  'pdf-page-size',
  'pdf-image-too-large',
  'pdf-image-unsupported',
  'pdf-xfa',
  'pdf-too-complex',
  'character-cannot-be-printed',
  'character-can-be-printed',
  'too-many-glyphs',
  'glyph-not-found',
  'document-exists',
  'annotation-exists',
  'no-such-address',
  'value-too-long',
  'value-does-not-fit',
  'bad-value',
  'document-camera-off',
  'too-many-stills',
  'still-exists',
  'still-not-asked',
  'no-such-still',
  'still-too-large',
  'still-size',
  'not-a-jpeg',
  'jpeg-broken',
  'no-such-print',
  'print-exists',
  'print-in-tray',
  'print-not-answered',
  'print-not-sent',
  'print-needs-reason',
  'too-many-prints',
  'sheet-taken',
  'server-unreachable',
  'connection-ended',
  'line-full',
] as const;

describe('a refusal', () => {
  it.each(CODES)('%s has a sentence in both languages', (code) => {
    for (const language of ['ja', 'en'] as const) {
      const texts = textsIn(language);
      expect(texts.problems[code].length).toBeGreaterThan(10);
      expect(problemText(code, texts)).toBe(texts.problems[code]);
    }
  });

  it('with a code nobody knows is said as an internal one', () => {
    const ja = textsIn('ja');
    expect(problemText('something-new', ja)).toBe(ja.problems.internal);
    expect(problemText('toString', ja)).toBe(ja.problems.internal);
  });

  it('names the character that cannot be printed', () => {
    const said = problemText('character-cannot-be-printed', textsIn('ja'), {
      field: 'name',
      sequence: '邉\u{e0102}',
      codePoint: 'U+9089 U+E0102',
    });
    expect(said).toContain('(邉\u{e0102} U+9089 U+E0102)');
  });

  it('is read from what was thrown, over the socket and over HTTP', () => {
    const en = textsIn('en');
    expect(problemOf(new Refusal('staff-busy'), en)).toBe(en.problems['staff-busy']);
    expect(problemOf(new HttpProblem(400, 'pdf-xfa'), en)).toBe(en.problems['pdf-xfa']);
    expect(problemOf(new TypeError('x'), en)).toBe(en.problems.internal);
  });
});
