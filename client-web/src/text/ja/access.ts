export const access = {
  signIn: 'サインイン',
  account: 'アカウント名',
  password: 'パスワード',
  tryAgain: 'もう一度試す',
  screens: {
    kiosk: '窓口端末',
    staff: '職員用 リモート窓口',
    clerk: '出張所用 リモート窓口',
    supervisor: '管理者用 リモート窓口',
    admin: '様式の管理 リモート窓口',
  },
  demoTitle: '見本のアカウント',
  demoHint: '見本の市で試すためのものです。押すと、サインインの欄に入ります。',
};
