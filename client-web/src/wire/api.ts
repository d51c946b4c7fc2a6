import type { ScreenName } from './desk';
import type {
  CallAccess,
  CallStandby,
  CharacterVariant,
  ConsultationId,
  DemoAccess,
  DocumentId,
  FileHash,
  GlyphKind,
  KioskSettings,
  Me,
  PointsHousehold,
  PointsScore,
  PointsTable,
  PracticeId,
  PracticePerson,
  PracticeReview,
  ProblemBody,
  SheetWish,
  StillId,
  Town,
  TrayItem,
} from './messages.gen';

/** A refusal over HTTP; the sentence for a person is in the language files under `problem`. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';

  constructor(
    /** 0 when no answer came at all. */
    readonly status: number,
    readonly problem: string,
    readonly detail: Readonly<Record<string, string>> = {},
  ) {
    super(problem);
  }
}

/** Code of the screen's own making: the server can't be reached. */
export const UNREACHABLE = 'server-unreachable';

/** Asks the server; anything but success becomes an {@link HttpProblem}. */
export async function request(path: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(path, { credentials: 'same-origin', ...init }).catch(() => {
    throw new HttpProblem(0, UNREACHABLE);
  });
  if (response.ok) {
    return response;
  }
  throw await problemOf(response);
}

async function problemOf(response: Response): Promise<HttpProblem> {
  const kind = response.headers.get('Content-Type') ?? '';
  return problemIn(response.status, kind, await response.text().catch(() => ''));
}

/** The refusal that an answer is. */
export function problemIn(status: number, kind: string, body: string): HttpProblem {
  if (kind.startsWith('application/problem+json')) {
    try {
      const { problem, detail } = JSON.parse(body) as ProblemBody;
      return new HttpProblem(status, problem, detail);
    } catch {
      return new HttpProblem(status, 'internal');
    }
  }
  return new HttpProblem(status, 'internal');
}

/** `GET` of a JSON answer. */
export async function getJson<T>(path: string): Promise<T> {
  return (await (await request(path)).json()) as T;
}

/** `POST` of a JSON body, or of none; the answer is left to {@link Response}. */
export function postJson(path: string, body?: object): Promise<Response> {
  return request(path, {
    method: 'POST',
    ...(body === undefined
      ? {}
      : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
  });
}

/** Who is signed in at this screen; 401 when nobody is. */
export const fetchMe = (screen: ScreenName): Promise<Me> => getJson(`/${screen}/api/me`);

/** What puts ids into words. */
export const fetchTown = (screen: ScreenName): Promise<Town> => getJson(`/${screen}/api/town`);

/** How to get into the sample town; undefined where there is none. */
export async function fetchDemoAccess(): Promise<DemoAccess | undefined> {
  try {
    return await getJson<DemoAccess>('/demo/api/access');
  } catch (problem) {
    if (problem instanceof HttpProblem && problem.status === 404) {
      return undefined;
    }
    throw problem;
  }
}

/** Makes this device the kiosk that the one-time code was given for. */
export async function enrol(code: string): Promise<void> {
  await postJson('/kiosk/api/enrol', { code });
}

/** Signs in to set up this kiosk; it stays the resident's kiosk. */
export async function unlockSettings(account: string, password: string): Promise<void> {
  await postJson('/kiosk/api/settings/unlock', { account, password });
}

/** Signs out of the settings; whatever the server answers, the page is left. */
export async function lockSettings(): Promise<void> {
  await postJson('/kiosk/api/settings/lock').catch(() => undefined);
}

/** Keeps what was chosen for this kiosk. */
export async function saveSettings(settings: KioskSettings): Promise<void> {
  await postJson('/kiosk/api/settings', settings);
}

/** Where everything of a consultation is. */
export const room = (screen: ScreenName, consultation: ConsultationId) =>
  `/${screen}/api/rooms/${consultation}`;

/** How to be logged in before there is a call; undefined where that can't be. */
export async function fetchStandby(screen: ScreenName): Promise<CallStandby | undefined> {
  const answer = await request(`/${screen}/api/call`);
  return answer.status === 204 ? undefined : ((await answer.json()) as CallStandby);
}

/** How to reach picture and sound; asked again for each connection. */
export async function fetchCall(
  screen: ScreenName,
  consultation: ConsultationId,
): Promise<CallAccess> {
  return (await (await postJson(`${room(screen, consultation)}/call`)).json()) as CallAccess;
}

/** The widths in which the server draws pages. */
export const RASTER_WIDTHS = [1200, 1800, 2400] as const;
export type RasterWidth = (typeof RASTER_WIDTHS)[number];

/** Address of a page (from 0) as an image. */
export function pagePath(
  screen: ScreenName,
  consultation: ConsultationId,
  file: FileHash,
  page: number,
  width: RasterWidth,
): string {
  return `${room(screen, consultation)}/files/${file}/pages/${page}?width=${width}`;
}

/** Address of a field's value as it will be printed; `name` is a hash of what it shows. */
export function fieldPath(
  screen: ScreenName,
  consultation: ConsultationId,
  document: DocumentId,
  at: number,
  name: string,
  look: 'box' | 'word',
): string {
  return `${room(screen, consultation)}/documents/${document}/fields/${at}/${name}.png?look=${look}`;
}

/** In which shapes a character can be printed, the plain one first. */
export const fetchVariants = (codePoint: number): Promise<readonly CharacterVariant[]> =>
  getJson(
    `/staff/api/characters/${codePoint.toString(16).toUpperCase().padStart(4, '0')}/variants`,
  );

/** The tables of points that can be tried out. */
export const fetchPointsTables = (): Promise<readonly PointsTable[]> =>
  getJson('/staff/api/points');

/** What a household comes to by a table; nothing is kept. */
export async function simulatePoints(
  { procedure, fiscalYear }: PointsTable,
  household: PointsHousehold,
): Promise<PointsScore> {
  const path = `/staff/api/points/${procedure}/simulate`;
  return (await (await postJson(path, { fiscalYear, household })).json()) as PointsScore;
}

/** Whom one can practise with. */
export const fetchPracticePeople = (): Promise<readonly PracticePerson[]> =>
  getJson('/staff/api/practice');

/** They come and call. */
export async function callPractice(resident: PracticeId): Promise<void> {
  await postJson(`/staff/api/practice/${resident}/call`);
}

/** How a practised session of one's own went. */
export const fetchPracticeReview = (consultation: ConsultationId): Promise<PracticeReview> =>
  getJson(`/staff/api/practice/reviews/${consultation}`);

/** The one character of an image file, in black and white; nothing is kept. */
export async function readGlyph(
  consultation: ConsultationId,
  file: Blob,
): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await request(`${room('staff', consultation)}/glyph-picture`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/octet-stream' },
    body: file,
  });
  return new Uint8Array(await answer.arrayBuffer());
}

/** A picture stands for a character from now on; `codes` are its code points in hexadecimal. */
export async function attachGlyph(
  consultation: ConsultationId,
  codes: string,
  kind: GlyphKind,
  body: BodyInit,
): Promise<void> {
  await request(`${room('staff', consultation)}/glyphs/${codes}.${kind}`, {
    method: 'PUT',
    headers: {
      'Content-Type': kind === 'strokes' ? 'application/json' : 'application/octet-stream',
    },
    body,
  });
}

/** Address of a whole PDF. */
export function filePath(screen: ScreenName, consultation: ConsultationId, file: FileHash): string {
  return `${room(screen, consultation)}/files/${file}.pdf`;
}

/** Address of a paper of the print tray. */
export function printPath(
  screen: ScreenName,
  { consultation, work, print }: Pick<TrayItem, 'consultation' | 'work' | 'print'>,
): string {
  return consultation === undefined
    ? `/${screen}/api/work/${work}/certificate.pdf`
    : `${room(screen, consultation)}/prints/${print}.pdf`;
}

/** Has an お持ち帰り用紙 come out at the branch; asked again for the same print, it is one. */
export async function askForSheet(
  screen: ScreenName,
  consultation: ConsultationId,
  wish: SheetWish,
): Promise<void> {
  await postJson(`${room(screen, consultation)}/sheet`, wish);
}

/** A page of an お持ち帰り用紙 as it would be printed. */
export interface SheetPage {
  readonly picture: Blob;
  /** Of the whole sheet. */
  readonly pages: number;
}

/** Page (from 0) of the sheet as it would be now; nothing is kept. */
export async function previewSheet(
  consultation: ConsultationId,
  wish: SheetWish,
  page: number,
): Promise<SheetPage> {
  const path = `${room('staff', consultation)}/sheet/pages/${page}`;
  const response = await postJson(path, wish);
  return {
    picture: await response.blob(),
    pages: Number(response.headers.get('X-Pages') ?? '1'),
  };
}

/** Address of a still of the document camera. */
export function stillPath(
  screen: ScreenName,
  consultation: ConsultationId,
  still: StillId,
): string {
  return `${room(screen, consultation)}/stills/${still}.jpg`;
}

/** Gives the still the room asks this kiosk for; giving it again does nothing. */
export async function giveStill(
  consultation: ConsultationId,
  still: StillId,
  jpeg: Blob,
): Promise<void> {
  await request(stillPath('kiosk', consultation, still), {
    method: 'PUT',
    headers: { 'Content-Type': 'image/jpeg' },
    body: jpeg,
  });
}
