import type { Texts } from '../ja';
import { access } from './access';
import { admin } from './admin';
import { booking } from './booking';
import { callback } from './callback';
import { clerk } from './clerk';
import { common } from './common';
import { consultation } from './consultation';
import { document } from './document';
import { equipment } from './equipment';
import { handOver } from './handOver';
import { hours } from './hours';
import { intake } from './intake';
import { kiosk } from './kiosk';
import { opening } from './opening';
import { originals } from './originals';
import { outcome } from './outcome';
import { practice } from './practice';
import { print } from './print';
import { priority } from './priority';
import { privacy } from './privacy';
import { problems } from './problems';
import { procedures } from './procedures';
import { serviceLanguage } from './serviceLanguage';
import { staff } from './staff';
import { supervisor } from './supervisor';
import { upload } from './upload';
import { wall } from './wall';
import { work } from './work';

/** Every word a person reads on a screen, in English. */
export const en: Texts = {
  common,
  opening,
  priority,
  serviceLanguage,
  callback,
  problems,
  equipment,
  kiosk,
  document,
  intake,
  consultation,
  access,
  upload,
  staff,
  handOver,
  clerk,
  practice,
  print,
  privacy,
  work,
  originals,
  booking,
  supervisor,
  wall,
  hours,
  procedures,
  admin,
  outcome,
};
