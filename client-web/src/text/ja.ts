/** Every word a person reads on a screen, in Japanese: the source of the other languages. */
export const ja = {
  common: {
    close: '閉じる',
    cancel: 'やめる',
    back: 'もどる',
    signOut: 'サインアウト',
    loading: '読み込んでいます',
    working: '処理しています',
    optional: '任意',
    required: '必須',
    choose: '選んでください',
    today: '今日',
    display: {
      title: '表示設定',
      language: '言語',
      japanese: '日本語',
      english: 'English',
      textSize: '文字の大きさ',
      sizes: { '100': '標準', '125': '大', '150': '特大' },
      contrast: '配色',
      normal: '標準',
      high: '白黒反転',
    },
    date: {
      calendar: 'カレンダーを開く',
      previousMonth: '前の月',
      nextMonth: '次の月',
    },
    media: {
      camera: 'カメラ',
      microphone: 'マイク',
      on: 'オン',
      off: 'オフ',
      cameraOff: 'カメラはオフです',
      cameraMissing: 'カメラが見つかりません',
      cameraRefused: 'カメラの使用が許可されていません',
      cameraBusy: 'カメラはほかのアプリが使っています',
      microphoneOff: 'マイクはオフです',
      microphoneMissing: 'マイクが見つかりません',
      microphoneRefused: 'マイクの使用が許可されていません',
      microphoneBusy: 'マイクはほかのアプリが使っています',
      connecting: '映像をつないでいます',
      interrupted: '映像が途切れています。つなぎ直しています',
      failed: '映像がつながりませんでした。つなぎ直しています',
      nobody: '相手はまだ映っていません',
      hear: '音を出す',
      videoOf: (name: string) => `${name}の映像`,
    },
  },
  /** One sentence for each refusal the server can give: what happened and what to do. */
  problems: {
    internal:
      'うまくいきませんでした。もう一度お試しください。続くときは情報政策課へお知らせください。',
  },
  kiosk: {},
  document: {},
  consultation: {},
  access: {},
  staff: {},
  clerk: {},
  supervisor: {},
  outcome: {},
};

/** Same keys, any words: a language that lacks one does not compile. */
export type Texts = typeof ja;
