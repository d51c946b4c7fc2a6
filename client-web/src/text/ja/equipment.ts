import type { SelfTestFault, SelfTestPart, SelfTestState } from '../../wire/messages.gen';

/** 自己点検: what is looked at, how it came out, and what to do. */
export const equipment = {
  parts: {
    camera: 'カメラ',
    documentCamera: '書画カメラ',
    sound: 'マイクとスピーカー',
    network: 'サーバーとの回線',
    call: '映像の通話',
    printer: 'プリンター',
  } satisfies Record<SelfTestPart, string>,
  states: {
    ok: '異常なし',
    failed: '要対応',
    unknown: '要確認',
    absent: '機器なし',
  } satisfies Record<SelfTestState, string>,
  roundTrip: (milliseconds: number) => `往復 ${milliseconds}ミリ秒`,
  toDo: {
    cameraNotFound: 'カメラが見つかりません。USBケーブルがささっているか、お確かめください。',
    cameraRefused:
      'カメラの使用が許可されていません。端末のブラウザーの設定について、情報政策課へお知らせください。',
    cameraBusy: 'カメラをほかのアプリが使っています。端末を再起動して、もう一度点検してください。',
    cameraNoPicture:
      'カメラの映像が届きません。USBケーブルを抜いてさし直し、もう一度点検してください。',
    cameraDark:
      'カメラの映像が真っ暗です。レンズのカバーが閉じていないか、部屋の明かりがついているか、お確かめください。',
    documentCameraNotFound:
      '書画カメラが見つかりません。USBケーブルがささっているか、電源が入っているか、お確かめください。',
    documentCameraRefused:
      '書画カメラの使用が許可されていません。端末のブラウザーの設定について、情報政策課へお知らせください。',
    documentCameraBusy:
      '書画カメラをほかのアプリが使っています。端末を再起動して、もう一度点検してください。',
    documentCameraNoPicture:
      '書画カメラの映像が届きません。USBケーブルを抜いてさし直し、もう一度点検してください。',
    documentCameraDark:
      '書画カメラの映像が真っ暗です。カバーが閉じていないか、ライトがつくか、お確かめください。',
    microphoneNotFound: 'マイクが見つかりません。ケーブルがささっているか、お確かめください。',
    microphoneRefused:
      'マイクの使用が許可されていません。端末のブラウザーの設定について、情報政策課へお知らせください。',
    microphoneBusy:
      'マイクをほかのアプリが使っています。端末を再起動して、もう一度点検してください。',
    microphoneSilent:
      'マイクから音が届きません。マイクのスイッチが切れていないか、お確かめください。',
    speakerNotFound:
      'スピーカーが見つかりません。ケーブルがささっているか、電源が入っているか、お確かめください。',
    speakerBlocked:
      'ブラウザーが音を止めています。端末の画面に一度触れてから、もう一度点検してください。続くときは、情報政策課へお知らせください。',
    speakerNotHeard:
      'スピーカーの音がマイクに届きません。スピーカーの電源と音量、マイクの向きをお確かめください。',
    lineAway:
      'サーバーから応答がありません。ネットワークのケーブルがささっているか、お確かめください。',
    lineSlow: 'サーバーとの回線が遅くなっています。続くときは、情報政策課へお知らせください。',
    callNotConnected:
      '映像の通話を始められません。端末を再起動して、もう一度点検してください。続くときは、情報政策課へお知らせください。',
    callNoPicture:
      '通話の映像を表示できません。端末を再起動して、もう一度点検してください。続くときは、情報政策課へお知らせください。',
    printerNotKnown:
      'プリンターの状態は、端末からは分かりません。電源が入っているか、用紙があるか、お確かめください。',
  } satisfies Record<SelfTestFault, string>,
};
