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
    'message-not-understood':
      '画面とサーバーの版が合っていません。ページを読み込み直してください。続くときは情報政策課へお知らせください。',
    'sign-in-required': 'サインインしていません。サインインしてください。',
    'session-expired':
      'しばらく操作がなかったため、サインアウトしました。もう一度サインインしてください。',
    'not-allowed': 'この操作はできません。この画面を使えるアカウントか、ご確認ください。',
    'wrong-account-or-password': 'アカウント名またはパスワードが違います。もう一度ご確認ください。',
    'too-many-tries':
      '続けて間違えたため、しばらく受け付けられません。数分待ってから、もう一度お試しください。',
    'wrong-code':
      '登録コードが違うか、期限が切れています。新しいコードを確かめて、入力し直してください。',
    'ticket-already-accepted': '他の職員が応答しました。次の呼出をお待ちください。',
    'ticket-not-waiting': 'この受付は、もう待っていません。一覧をご確認ください。',
    'kiosk-busy': 'この端末は使用中です。終わるまで待つか、ほかの端末をお使いください。',
    'staff-busy': '対応中の相談があります。後処理まで終えてから、次の呼出に応答してください。',
    'not-your-kiosk': 'ほかの拠点の端末です。自分の拠点の端末を選んでください。',
    'no-such-ticket': 'この受付は見つかりません。終わったか、取り消された可能性があります。',
    'no-such-room': 'この相談は見つかりません。終わった可能性があります。一覧へもどってください。',
    'not-a-member':
      'この相談に加わっていません。加わる必要があるときは、担当の職員に確認してください。',
    'consultation-over': 'この相談は終わりました。これ以上の変更はできません。',
    'no-such-document': 'この書類は見つかりません。書類の一覧から開き直してください。',
    'no-such-page': 'このページはありません。ページ番号をご確認ください。',
    'no-such-field': 'この記入項目はありません。書類を開き直してください。',
    'no-such-form': 'この申請書は登録されていません。情報政策課へお知らせください。',
    'no-such-file': 'このファイルは見つかりません。保存期間が過ぎた可能性があります。',
    'document-is-finished': '完成した書類です。直すときは「修正する」を押してください。',
    'document-not-finished': 'まだ完成していません。先に「完成させる」を押してください。',
    'no-annotation-to-undo': '取り消せる書き込みはありません。自分の書き込みだけを取り消せます。',
    'signature-not-asked':
      'この欄の署名は、お願いしていません。職員がお願いしてから署名してください。',
    'outcome-missing': '結果を選んでいない手続きがあります。すべて選んでから終えてください。',
    'unknown-outcome': 'この手続きでは選べない結果です。選び直してください。',
    'unknown-procedure': 'この手続きは登録されていません。情報政策課へお知らせください。',
    'procedure-already-added': 'この手続きは、すでに加えてあります。',
    'unknown-form': 'この申請書は登録されていません。情報政策課へお知らせください。',
    'unknown-field': 'この記入項目は登録されていません。書類を開き直してください。',
    'too-many-documents':
      '一つの相談で開ける書類の数を超えました。相談を終えてから、次の書類を開いてください。',
    'too-many-annotations':
      'この書類の書き込みが多くなりすぎました。不要な書き込みを取り消してください。',
    'storage-unavailable':
      '保存できませんでした。サーバーのディスクの空きが足りない可能性があります。情報政策課へお知らせください。',
    busy: 'ただ今、混み合っています。少し待ってから、もう一度お試しください。',
    'rasters-busy': 'ページを準備しています。少し待ってから、もう一度お試しください。',
    'bad-raster-width': 'ページを表示できませんでした。ページを読み込み直してください。',
    'bad-ink': '書き込みを受け取れませんでした。もう一度書いてください。',
    'pdf-too-large':
      'PDFが大きすぎます。ページを分けるか、画像の解像度を下げて、保存し直してください。',
    'not-a-pdf': 'PDFではないファイルです。PDFに変換してから選んでください。',
    'pdf-encrypted': 'パスワードのかかったPDFは開けません。保護を外して保存し直してください。',
    'pdf-broken': 'PDFが壊れていて読み込めません。元のファイルから作り直してください。',
    'pdf-no-pages': 'ページのないPDFです。ファイルをご確認ください。',
    'pdf-too-many-pages': 'ページ数が多すぎます。必要なページだけのPDFにしてください。',
    'pdf-page-size':
      'ページの大きさが扱える範囲を超えています。A4などの大きさで保存し直してください。',
    'pdf-image-too-large': 'PDFの中の画像が大きすぎます。解像度を下げて保存し直してください。',
    'pdf-image-unsupported':
      'PDFの中の画像の形式を扱えません。「PDFとして印刷」で保存し直してください。',
    'pdf-xfa': 'XFA形式のPDFは開けません。通常のPDFとして保存し直してください。',
    'pdf-too-complex':
      'PDFのつくりが複雑すぎて開けません。「PDFとして印刷」で保存し直してください。',
    'character-cannot-be-printed':
      '印刷できない文字があるため、完成できません。別の字体で記入するか、紙で受け付けてください。',
    'server-unreachable': 'サーバーにつながりません。回線をご確認のうえ、もう一度お試しください。',
    'connection-ended':
      '接続が終わったため、操作は届きませんでした。ページを読み込み直してください。',
    'line-full':
      '回線が混み合い、操作を受け付けられません。少し待ってから、もう一度お試しください。',
  },
  kiosk: {},
  document: {},
  consultation: {},
  access: {
    signIn: 'サインイン',
    account: 'アカウント名',
    password: 'パスワード',
    tryAgain: 'もう一度試す',
    screens: {
      kiosk: '窓口端末',
      staff: '職員用 リモート窓口',
      clerk: '出張所用 リモート窓口',
      supervisor: '管理者用 リモート窓口',
    },
    demoTitle: '見本のアカウント',
    demoHint: '見本の市で試すためのものです。押すと、左の欄に入ります。',
  },
  staff: {},
  clerk: {},
  supervisor: {},
  outcome: {},
};

/** Same keys, any words: a language that lacks one does not compile. */
export type Texts = typeof ja;
