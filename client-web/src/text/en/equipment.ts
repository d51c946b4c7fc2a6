import type { Texts } from '../ja';

export const equipment: Texts['equipment'] = {
  parts: {
    camera: 'Camera',
    documentCamera: 'Document camera',
    sound: 'Microphone and speaker',
    network: 'Line to the server',
    call: 'Video call',
    printer: 'Printer',
  },
  states: {
    ok: 'In order',
    failed: 'Needs action',
    unknown: 'Please check',
    absent: 'None here',
  },
  roundTrip: (milliseconds: number) => `${milliseconds} ms there and back`,
  toDo: {
    cameraNotFound: 'The camera cannot be found. Please check that its USB cable is plugged in.',
    cameraRefused:
      'The camera may not be used. Please tell the information policy division about the settings of this browser.',
    cameraBusy: 'Another program is using the camera. Please restart the kiosk and test it again.',
    cameraNoPicture:
      'No picture comes from the camera. Please unplug its USB cable, plug it in again and test once more.',
    cameraDark:
      'The camera’s picture is black. Please check that its cover is open and the light in the room is on.',
    documentCameraNotFound:
      'The document camera cannot be found. Please check that its USB cable is plugged in and that it is switched on.',
    documentCameraRefused:
      'The document camera may not be used. Please tell the information policy division about the settings of this browser.',
    documentCameraBusy:
      'Another program is using the document camera. Please restart the kiosk and test it again.',
    documentCameraNoPicture:
      'No picture comes from the document camera. Please unplug its USB cable, plug it in again and test once more.',
    documentCameraDark:
      'The document camera’s picture is black. Please check that its cover is open and its light works.',
    microphoneNotFound:
      'The microphone cannot be found. Please check that its cable is plugged in.',
    microphoneRefused:
      'The microphone may not be used. Please tell the information policy division about the settings of this browser.',
    microphoneBusy:
      'Another program is using the microphone. Please restart the kiosk and test it again.',
    microphoneSilent: 'No sound comes from the microphone. Please check that its switch is on.',
    speakerNotFound:
      'The speaker cannot be found. Please check that its cable is plugged in and that it is switched on.',
    speakerBlocked:
      'The browser lets no sound out. Please touch the screen once and test again. If it stays so, please tell the information policy division.',
    speakerNotHeard:
      'The microphone does not hear the speaker. Please check that the speaker is on and loud enough, and where the microphone points.',
    lineAway: 'The server does not answer. Please check that the network cable is plugged in.',
    lineSlow:
      'The line to the server is slow. If it stays so, please tell the information policy division.',
    callNotConnected:
      'A video call cannot be started. Please restart the kiosk and test it again. If it stays so, please tell the information policy division.',
    callNoPicture:
      'The picture of a call cannot be shown. Please restart the kiosk and test it again. If it stays so, please tell the information policy division.',
    printerNotKnown:
      'The kiosk cannot see the state of its printer. Please check that it is on and has paper.',
  },
};
