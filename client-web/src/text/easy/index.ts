import { ja, type Texts } from '../ja';
import { booking, slip } from './booking';
import { common } from './common';
import { document } from './document';
import { handOver } from './handOver';
import { intake } from './intake';
import { kiosk } from './kiosk';
import { opening } from './opening';
import { practice } from './practice';
import { print } from './print';
import { problems } from './problems';

/**
 * やさしい日本語: what a resident reads at the kiosk, in short sentences, without 敬語 and passive, with a
 * blank between phrases and the reading of every character in brackets behind it (drawn as ruby).
 * After the guidelines of the Immigration Services Agency and the Agency for Cultural Affairs
 * (在留支援のためのやさしい日本語ガイドライン). What is not here only staff sees: it stays Japanese.
 */
export const easy: Texts = {
  ...ja,
  common,
  opening,
  kiosk: { ...ja.kiosk, ...kiosk },
  booking: { ...ja.booking, slip, kiosk: booking },
  document: { ...ja.document, ...document },
  intake: { ...ja.intake, ...intake },
  handOver: { ...ja.handOver, kiosk: handOver },
  practice: { ...ja.practice, ...practice },
  print: { ...ja.print, ...print },
  problems: { ...ja.problems, ...problems },
};
