import { HttpProblem, problemIn, request, room, UNREACHABLE } from './api';
import type { ScreenName } from './desk';
import type { ConsultationId, UploadProgress, WorkItemId } from './messages.gen';
import { PHOTOS_TYPE } from './photo-body';

/** How often the gate is asked how far it has come. */
const ASK_MS = 400;

/**
 * Refuses a file that the server would refuse for its length, before any of it is sent.
 *
 * @param most in bytes, as the server says
 */
export function requireNotLarger(body: Blob, most: number, tooLarge: TooLarge): void {
  if (body.size > most) {
    throw new HttpProblem(400, tooLarge);
  }
}

/** What the gate says of a file that is too long. */
export type TooLarge = 'pdf-too-large' | 'photo-too-large';

/** How far an upload has come: a share from 0 to 1 of it is sent, or pages of it are checked. */
export type UploadStep =
  | { readonly kind: 'sending'; readonly share: number }
  | { readonly kind: 'checking'; readonly progress: UploadProgress };

/** A document on its way to the table. */
export interface Upload {
  /** Settles when it is on the table; fails with an {@link HttpProblem} when it was refused. */
  readonly done: Promise<void>;
  /** Gives it up: nothing of it is kept, and {@link done} fails. */
  readonly cancel: () => void;
}

/** Puts a file on the table: a PDF, or photographs as {@link PHOTOS_TYPE}. */
export function uploadDocument(
  screen: ScreenName,
  consultation: ConsultationId,
  upload: string,
  file: {
    readonly name: string;
    readonly body: Blob;
    readonly isPhotos: boolean;
    /** What the server takes, in bytes. */
    readonly most: number;
  },
  onStep: (step: UploadStep) => void,
): Upload {
  const home = room(screen, consultation);
  return sendFile(
    `${home}/documents`,
    `${home}/uploads/${upload}`,
    {
      upload,
      name: file.name,
      type: file.isPhotos ? PHOTOS_TYPE : 'application/pdf',
      body: file.body,
      most: file.most,
      tooLarge: file.isPhotos ? 'photo-too-large' : 'pdf-too-large',
    },
    onStep,
  );
}

/** Gives the certificate that a 作業 is about: it comes out at the branch, and the work is done. */
export function giveCertificate(
  item: WorkItemId,
  copies: number,
  upload: string,
  file: File,
  most: number,
  onStep: (step: UploadStep) => void,
): Upload {
  const home = `/staff/api/work/${item}`;
  return sendFile(
    `${home}/certificate?copies=${copies}`,
    `${home}/uploads/${upload}`,
    {
      upload,
      name: file.name,
      type: 'application/pdf',
      body: file,
      most,
      tooLarge: 'pdf-too-large',
    },
    onStep,
  );
}

/** What is sent through the gate. */
export interface SentFile {
  readonly upload: string;
  readonly name: string;
  readonly type: string;
  readonly body: Blob;
  /** What the server takes, in bytes. */
  readonly most: number;
  readonly tooLarge: TooLarge;
}

/** Sends a file through the gate; `own` tells how far it has come, and takes it back. */
export function sendFile(
  path: string,
  own: string,
  file: SentFile,
  onStep: (step: UploadStep) => void,
): Upload {
  // Not fetch, which does not tell how much is sent.
  const sending = new XMLHttpRequest();
  let asking: number | undefined;
  const check = async (): Promise<void> => {
    const progress = await request(own)
      .then((answer) => answer.json() as Promise<UploadProgress>)
      .catch(() => undefined);
    if (progress !== undefined && asking !== undefined) {
      onStep({ kind: 'checking', progress });
    }
  };
  const done = new Promise<void>((resolve, reject) => {
    requireNotLarger(file.body, file.most, file.tooLarge);
    sending.open('POST', path);
    sending.setRequestHeader('Content-Type', file.type);
    sending.setRequestHeader('X-File-Name', encodeURIComponent(file.name));
    sending.setRequestHeader('X-Upload-Id', file.upload);
    sending.upload.onprogress = ({ loaded, total }) =>
      onStep({ kind: 'sending', share: total === 0 ? 1 : loaded / total });
    sending.upload.onload = () => {
      onStep({ kind: 'checking', progress: { page: 0, pages: 0 } });
      asking = window.setInterval(() => void check(), ASK_MS);
    };
    sending.onloadend = () => {
      window.clearInterval(asking);
      asking = undefined;
      if (sending.status === 0) {
        reject(new HttpProblem(0, UNREACHABLE));
      } else if (sending.status < 400) {
        resolve();
      } else {
        const kind = sending.getResponseHeader('Content-Type') ?? '';
        reject(problemIn(sending.status, kind, sending.responseText));
      }
    };
    sending.send(file.body);
  });
  const cancel = (): void => {
    if (sending.readyState === XMLHttpRequest.UNSENT) {
      return;
    }
    void request(own, { method: 'DELETE' }).catch(() => undefined);
    sending.abort();
  };
  return { done, cancel };
}

/** An image file made upright, its pictures one by one, and the sheet that was found on each. */
export async function readPhotos(
  screen: ScreenName,
  consultation: ConsultationId,
  file: Blob,
  most: number,
  signal: AbortSignal,
): Promise<ArrayBuffer> {
  requireNotLarger(file, most, 'photo-too-large');
  const answer = await request(`${room(screen, consultation)}/photos`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/octet-stream' },
    body: file,
    signal,
  });
  return answer.arrayBuffer();
}
