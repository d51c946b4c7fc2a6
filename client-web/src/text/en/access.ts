import type { Texts } from '../ja';

export const access: Texts['access'] = {
  signIn: 'Sign in',
  account: 'Account',
  password: 'Password',
  tryAgain: 'Try again',
  screens: {
    kiosk: 'Kiosk',
    staff: 'Remote counter, staff',
    clerk: 'Remote counter, branch',
    supervisor: 'Remote counter, supervisor',
    admin: 'Remote counter, forms',
  },
  demoTitle: 'Sample accounts',
  demoHint: 'For trying the sample town. Press one to fill in the form.',
};
