// Our media client without a screen around it.
import { Line, startCall } from './media.js';

let call;

// Four people encode for three others each, all on one machine: small pictures show as much.
let picture = { width: 320, height: 180 };
const { mediaDevices } = navigator;
const getUserMedia = mediaDevices.getUserMedia.bind(mediaDevices);
mediaDevices.getUserMedia = ({ audio, video }) =>
  getUserMedia({ audio, video: video && picture });

window.client = {
  /** @param options serviceUrl, domain, room, token, name, the picture's size, and what else `startCall` takes */
  connect({ token = '', name, picture: size = picture, serviceUrl, domain, room, ...options }) {
    picture = size;
    const line = new Line({ serviceUrl, domain, room, token: async () => token });
    call = startCall({ mode: 'mesh', ...options, room, displayName: name }, line);
    call.subscribe(({ peers }) => {
      for (const { stream } of peers) if (stream) play(stream);
    });
  },
  state: () => call.state(),
  leave: () => call.leave(),
  microphone: (on) => call.setMicrophone(on),
  show: (peer, size) => call.show(peer, 'camera', size),
  /** For a test that waited in vain. */
  describe: () => JSON.stringify([call.state(), client.peers(), watch.lines()]),
  /** The others, and what comes of the picture and the sound each is shown with. */
  peers: () =>
    call.state().peers.map(({ id, name, stream }) => ({
      id,
      name,
      ...watch.picture(stream?.getVideoTracks()[0]?.id),
      ...watch.sound(stream?.getAudioTracks()[0]?.id),
    })),
};

function play(stream) {
  if ([...document.querySelectorAll('video')].some(({ srcObject }) => srcObject === stream)) return;
  const video = document.createElement('video');
  video.autoplay = true;
  video.srcObject = stream;
  document.body.append(video);
}
