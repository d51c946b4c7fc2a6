import type {
  ConsultationView,
  IdentityCheckEvent,
  IdentityCheckView,
  IdentityKind,
  IdentityMethod,
  IdentitySubject,
  RoomEvent,
  Town,
} from '../wire/messages.gen';

/** 本人確認 after something was recorded or taken back, as the server folds it. */
export function foldIdentityChecks(
  before: readonly IdentityCheckView[],
  { at, by }: Pick<RoomEvent, 'at' | 'by'>,
  event: IdentityCheckEvent,
): readonly IdentityCheckView[] {
  const others = before.filter((check) => check.subject !== event.subject);
  if (event.type === 'identityCheck.withdrawn') {
    return others;
  }
  const { type: _, ...check } = event;
  return [...others, { ...check, by, at }];
}

/** In the order in which they are offered. */
export const IDENTITY_METHODS: readonly IdentityMethod[] = [
  'onePhoto',
  'twoOthers',
  'oral',
  'laterNotice',
];

/** Of these one is enough. */
const WITH_PHOTO: readonly IdentityKind[] = [
  'mynumberCard',
  'driverLicence',
  'passport',
  'residenceCard',
  'disabilityCertificate',
  'other',
];

/** Of these two are. */
const WITHOUT_PHOTO: readonly IdentityKind[] = [
  'healthInsurance',
  'pension',
  'careInsurance',
  'medicalCertificate',
  'studentCard',
  'other',
];

/** 代理権: that somebody may act for another says nothing of who they are. */
export const AUTHORITY: readonly IdentityKind[] = ['mandate', 'register'];

/** The kinds of documents that a method sees. */
export function kindsOf(method: IdentityMethod | null): readonly IdentityKind[] {
  switch (method) {
    case 'onePhoto':
      return WITH_PHOTO;
    case 'twoOthers':
      return WITHOUT_PHOTO;
    default:
      return [];
  }
}

/** 本人確認 as far as it is chosen. */
export interface IdentityDraft {
  readonly subject: IdentitySubject;
  readonly method: IdentityMethod | null;
  readonly seen: readonly IdentityKind[];
}

/** How many more documents the method needs. */
export function stillNeeded({ method, seen }: IdentityDraft): number {
  const papers = seen.filter((kind) => kindsOf(method).includes(kind)).length;
  const needed = method === 'onePhoto' ? 1 : method === 'twoOthers' ? 2 : 0;
  return Math.max(0, needed - papers);
}

/** What is recorded of a draft: nothing that its method or its subject does not see. */
export function seenIn({ subject, method, seen }: IdentityDraft): readonly IdentityKind[] {
  const offered = [...kindsOf(method), ...(subject === 'agent' ? AUTHORITY : [])];
  return seen.filter((kind) => offered.includes(kind));
}

/** Whether a procedure of the consultation asks for 本人確認 and nobody was identified yet. */
export function isIdentityMissing(
  view: ConsultationView,
  { procedures }: Pick<Town, 'procedures'>,
): boolean {
  return (
    view.identityChecks.length === 0 &&
    view.procedures.some(({ procedure }) => {
      const known = procedures.find((p) => p.procedure === procedure);
      return known !== undefined && (known.identityCheck ?? 'required') === 'required';
    })
  );
}
