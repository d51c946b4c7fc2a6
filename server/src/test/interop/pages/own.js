// Our media client without a screen around it.
import { startCall } from './media.js';

let call;

// Four people encode for three others each, all on one machine: small pictures show as much.
const { mediaDevices } = navigator;
const getUserMedia = mediaDevices.getUserMedia.bind(mediaDevices);
mediaDevices.getUserMedia = ({ audio, video }) =>
  getUserMedia({ audio, video: video && { width: 320, height: 180 } });

window.client = {
  /** @param options serviceUrl, domain, room, token, name, and what else `startCall` takes */
  connect({ token = '', name, ...options }) {
    call = startCall({ mode: 'mesh', ...options, displayName: name, token: async () => token });
    call.subscribe(({ peers }) => {
      for (const { stream } of peers) if (stream) play(stream);
    });
  },
  state: () => call.state(),
  leave: () => call.leave(),
};

function play(stream) {
  if ([...document.querySelectorAll('video')].some(({ srcObject }) => srcObject === stream)) return;
  const video = document.createElement('video');
  video.autoplay = true;
  video.srcObject = stream;
  document.body.append(video);
}
