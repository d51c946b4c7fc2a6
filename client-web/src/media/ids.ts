/** Random hex digits. `crypto.randomUUID` would be missing on pages without TLS. */
export function freshHex(bytes: number): string {
  return [...crypto.getRandomValues(new Uint8Array(bytes))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

/** A number for a stream of media that no other will have. */
export function freshNumber(): string {
  return String(crypto.getRandomValues(new Uint32Array(1))[0] ?? 1);
}
