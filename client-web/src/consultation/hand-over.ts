import { procedureOf } from '../access/town';
import type {
  Companion,
  CompanyEvent,
  ConsultationView,
  DepartmentId,
  HandedOver,
  HandOverEvent,
  HandOverView,
  Me,
  ProcedureId,
  RoomEvent,
  Town,
} from '../wire/messages.gen';

/** The 転送・支援要請 of a consultation after something happened to it, as the server folds it. */
export function foldHandOver(
  before: HandOverView | undefined,
  { at, by }: Pick<RoomEvent, 'at' | 'by'>,
  event: HandOverEvent,
): HandOverView | undefined {
  if (event.type === 'handOver.requested') {
    const { type: _, ...asked } = event;
    return { ...asked, by, askedAt: at, state: 'asked', looking: [] };
  }
  if (before === undefined) {
    return undefined;
  }
  const ended = { ...before, endedBy: by, endedAt: at };
  switch (event.type) {
    case 'handOver.looked':
      return { ...before, looking: [...before.looking, by] };
    case 'handOver.accepted':
      return { ...ended, state: 'accepted' };
    case 'handOver.refused':
      return {
        ...ended,
        state: 'refused',
        ...(event.reason === undefined ? {} : { reason: event.reason }),
      };
    case 'handOver.cancelled':
      return { ...ended, state: 'cancelled' };
    case 'handOver.lapsed':
      return { ...ended, state: 'lapsed', lapse: event.why };
  }
}

/** The consultation after somebody of staff came in, left, or leads from here on. */
export function foldCompany(
  before: ConsultationView,
  at: string,
  event: CompanyEvent,
): ConsultationView {
  const others = before.company.filter(({ person }) => person.id !== event.staff.id);
  switch (event.type) {
    case 'consultation.transferred': {
      const { staff: person, department } = before;
      const sender: Companion = { person, department, as: 'sender', since: at };
      const { staff, department: next } = event;
      const handedOver = handedOverTo(next, before);
      return { ...before, staff, department: next, company: [...others, sender], handedOver };
    }
    case 'company.joined': {
      const { staff: person, department, as } = event;
      return { ...before, company: [...others, { person, department, as, since: at }] };
    }
    case 'company.left':
      return { ...before, company: others };
  }
}

/** Who takes the case is at it again; who gives it away has had its turn. */
function handedOverTo(next: DepartmentId, before: ConsultationView): readonly HandedOver[] {
  const { department, procedures } = before;
  const others = before.handedOver.filter(
    (one) => one.department !== next && one.department !== department,
  );
  return department === next
    ? others
    : [...others, { department, procedures: procedures.map(({ procedure }) => procedure) }];
}

/** Whether this member of staff leads the consultation. */
export function leads({ staff }: ConsultationView, { person }: Me): boolean {
  return staff.id === person.id;
}

/** As what this member of staff is in it beside the lead; absent for the lead. */
export function companionOf({ company }: ConsultationView, me: Me): Companion | undefined {
  return company.find(({ person }) => person.id === me.person.id);
}

/** A department that is still to be seen on this visit, and what for. */
export interface Stop {
  readonly department: DepartmentId;
  readonly procedures: readonly ProcedureId[];
}

/**
 * このあと: the departments whose procedures have no outcome yet, in the order in which these were
 * added, without the one that is at it and those that have handed the case over since.
 */
export function nextStops(
  { procedures, department: here, handedOver }: ConsultationView,
  town: Town,
): readonly Stop[] {
  const hadTheirTurn = (department: DepartmentId, procedure: ProcedureId): boolean =>
    handedOver.some((one) => one.department === department && one.procedures.includes(procedure));
  const stops = new Map<DepartmentId, ProcedureId[]>();
  for (const { procedure, outcome } of procedures) {
    const department = procedureOf(town, procedure)?.department;
    if (
      outcome === undefined &&
      department !== undefined &&
      department !== here &&
      !hadTheirTurn(department, procedure)
    ) {
      stops.set(department, [...(stops.get(department) ?? []), procedure]);
    }
  }
  return [...stops].map(([department, own]) => ({ department, procedures: own }));
}
