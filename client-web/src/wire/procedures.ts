import { getJson, postJson, request } from './api';
import type {
  EditedPack,
  GuideView,
  PackChecked,
  PackEntry,
  PackRestore,
  PackSave,
  PackTry,
  ProcedureId,
} from './messages.gen';

const PROCEDURES = '/supervisor/api/procedures';
const one = (procedure: ProcedureId) => `${PROCEDURES}/${procedure}`;

async function jsonOf<T>(answer: Promise<Response>): Promise<T> {
  return (await (await answer).json()) as T;
}

/** 手続の一覧, as they are today. */
export const fetchProcedures = (): Promise<readonly PackEntry[]> => getJson(PROCEDURES);

/** One procedure as it is on a day, as `YYYY-MM-DD`. */
export const fetchProcedure = (procedure: ProcedureId, day: string): Promise<EditedPack> =>
  getJson(`${one(procedure)}?day=${day}`);

/** What the guide says to these answers; nothing is kept. */
export const tryProcedure = (procedure: ProcedureId, asked: PackTry): Promise<GuideView> =>
  jsonOf(postJson(`${one(procedure)}/try`, asked));

/** What would come of a change; nothing is kept. */
export const checkProcedure = (procedure: ProcedureId, save: PackSave): Promise<PackChecked> =>
  jsonOf(postJson(`${one(procedure)}/check`, save));

/** Keeps a change, unless the answer says that it is not kept, and why. */
export const saveProcedure = (procedure: ProcedureId, save: PackSave): Promise<PackChecked> =>
  jsonOf(
    request(one(procedure), {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(save),
    }),
  );

/** 前の版に戻す. */
export const restoreProcedure = (
  procedure: ProcedureId,
  restore: PackRestore,
): Promise<EditedPack> => jsonOf(postJson(`${one(procedure)}/restore`, restore));
