/** What this page has to send, each in its place or nothing. */
export interface LocalTracks {
  readonly microphone: MediaStreamTrack | null;
  readonly camera: MediaStreamTrack | null;
  readonly document: MediaStreamTrack | null;
}
