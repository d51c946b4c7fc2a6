/** Random hex digits. `crypto.randomUUID` would be missing on pages without TLS. */
export function freshHex(bytes: number): string {
  return [...crypto.getRandomValues(new Uint8Array(bytes))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
