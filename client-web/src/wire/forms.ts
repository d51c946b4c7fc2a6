import { getJson, postJson, type RasterWidth, request } from './api';
import type {
  EditedForm,
  FileHash,
  FormEntry,
  FormId,
  FormPlan,
  FormSave,
  FormSaved,
  FormTrial,
} from './messages.gen';
import { sendFile, type Upload, type UploadStep } from './upload';

const FORMS = '/admin/api/forms';
const own = (form: FormId) => `${FORMS}/${form}`;

async function jsonOf<T>(answer: Promise<Response>): Promise<T> {
  return (await (await answer).json()) as T;
}

/** 様式一覧: the municipality's own and the shipped ones. */
export const fetchForms = (): Promise<readonly FormEntry[]> => getJson(FORMS);

/** One of the municipality's own, to be worked on. */
export const fetchForm = (form: FormId): Promise<EditedForm> => getJson(own(form));

/** Makes a form of a PDF of at most so many bytes. */
export function addForm(
  form: FormId,
  upload: string,
  file: File,
  most: number,
  onStep: (step: UploadStep) => void,
): Upload {
  return sendFile(
    own(form),
    `/admin/api/form-uploads/${upload}`,
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

/** Puts another paper of at most so many bytes below the fields of a form. */
export function replacePaper(
  { form, revision }: Pick<EditedForm, 'form' | 'revision'>,
  upload: string,
  file: File,
  most: number,
  onStep: (step: UploadStep) => void,
): Upload {
  return sendFile(
    `${own(form)}/paper?revision=${revision}`,
    `/admin/api/form-uploads/${upload}`,
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

/** Keeps a plan; refused when somebody else has kept another one meanwhile. */
export function saveForm(form: FormId, save: FormSave, isLeaving = false): Promise<FormSaved> {
  return jsonOf(
    request(own(form), {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(save),
      keepalive: isLeaving,
    }),
  );
}

/** From now on it can be opened at the counter as it was last kept. */
export const putToUse = (form: FormId, revision: string): Promise<EditedForm> =>
  jsonOf(postJson(`${own(form)}/use`, { revision }));

/** From now on it can't be opened any more; what is open goes on. */
export const withdrawForm = (form: FormId): Promise<EditedForm> =>
  jsonOf(request(`${own(form)}/use`, { method: 'DELETE' }));

/** Removes a form that was never used. */
export async function deleteForm(form: FormId): Promise<void> {
  await request(own(form), { method: 'DELETE' });
}

/** 試し記入. */
export const tryForm = (form: FormId, plan: FormPlan): Promise<FormTrial> =>
  jsonOf(postJson(`${own(form)}/trial`, plan));

/** 試し記入 of a form that came with the software. */
export const tryShippedForm = (form: FormId): Promise<FormTrial> =>
  jsonOf(postJson(`${own(form)}/shipped-trial`));

/** Address of a page (from 0) of the paper, without its fields. */
export const formPagePath = (
  form: FormId,
  file: FileHash,
  page: number,
  width: RasterWidth,
): string => `${own(form)}/${file}/pages/${page}?width=${width}`;

/** Address of a page (from 0) of what was tried. */
export const trialPagePath = (file: FileHash, page: number, width: RasterWidth): string =>
  `/admin/api/form-trials/${file}/pages/${page}?width=${width}`;
