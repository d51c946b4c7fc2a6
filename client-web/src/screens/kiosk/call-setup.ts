import type { CallSetup } from '../../consultation/use-call';
import type { KioskSettings, VideoCodec } from '../../wire/messages.gen';

const OTHER: Readonly<Record<VideoCodec, VideoCodec>> = { VP8: 'H264', H264: 'VP8' };

/** What was chosen for this kiosk, as a call takes it. */
export function callSetupOf(settings: KioskSettings): CallSetup {
  const { camera, documentCamera, microphone, speaker, codec, pushToTalk } = settings;
  return {
    devices: {
      ...(camera && { camera }),
      ...(documentCamera && { documentCamera }),
      ...(microphone && { microphone }),
      ...(speaker && { speaker }),
    },
    // A kiosk may send one; without a choice the call says that there is none.
    documentCamera: true,
    ...(codec && { codecs: [codec, OTHER[codec]] }),
    startsMuted: pushToTalk,
  };
}
