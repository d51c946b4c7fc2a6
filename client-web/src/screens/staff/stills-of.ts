import type { NamedBlob } from '../../document/upload';
import { request, stillPath } from '../../wire/api';
import type { ConsultationView, Still } from '../../wire/messages.gen';

/** Stills of the document camera as photographs, fetched when they are needed. */
export function stillsOf(
  { consultation }: ConsultationView,
  stills: readonly Still[],
): readonly NamedBlob[] {
  return stills.map(({ still }) => ({
    name: still,
    blob: async () => (await request(stillPath('staff', consultation, still))).blob(),
  }));
}
