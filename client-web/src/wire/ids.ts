const ALPHABET = 'abcdefghijklmnopqrstuvwxyz23456789';
const LENGTH = 16;
/** The largest multiple of the alphabet's size in a byte; above it a byte would favour some letters. */
const FAIR = 256 - (256 % ALPHABET.length);

/**
 * A new unguessable id for what a screen makes itself: a command, a stroke, a document.
 *
 * `crypto.randomUUID` is not used because it is missing where a page is served without TLS.
 */
export function newId(): string {
  let id = '';
  while (id.length < LENGTH) {
    for (const byte of crypto.getRandomValues(new Uint8Array(LENGTH))) {
      if (byte < FAIR && id.length < LENGTH) {
        id += ALPHABET.charAt(byte % ALPHABET.length);
      }
    }
  }
  return id;
}
