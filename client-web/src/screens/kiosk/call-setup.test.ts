import { describe, expect, it } from 'vitest';
import { equipmentOf } from '../../equipment/sample';
import { callSetupOf } from './call-setup';

describe('the call of a kiosk', () => {
  it('takes whatever there is where nobody has chosen, and no camera for the document camera', () => {
    expect(callSetupOf(equipmentOf({}).settings)).toEqual({
      devices: {},
      documentCamera: true,
      startsMuted: false,
    });
  });

  it('uses what was chosen, the preferred codec first', () => {
    const camera = { id: 'a', label: 'Face' };
    const documentCamera = { id: 'b', label: '書画カメラ' };
    const { settings } = equipmentOf({
      settings: { camera, documentCamera, codec: 'H264', pushToTalk: true },
    });
    expect(callSetupOf(settings)).toEqual({
      devices: { camera, documentCamera },
      documentCamera: true,
      codecs: ['H264', 'VP8'],
      startsMuted: true,
    });
  });
});
