import type {
  ConsultationView,
  Me,
  PrivacyRequestEvent,
  PrivacyRequestView,
  PrivacyView,
  RoomEvent,
} from '../wire/messages.gen';

/** 住所の非表示 after something happened to a request, as the server folds it. */
export function foldPrivacyRequest(
  before: PrivacyView | undefined,
  { at, by }: Pick<RoomEvent, 'at' | 'by'>,
  event: PrivacyRequestEvent,
): PrivacyView | undefined {
  if (before === undefined) {
    return undefined;
  }
  if (event.type === 'privacy.requested') {
    const { type: _, ...asked } = event;
    const request: PrivacyRequestView = { ...asked, by, askedAt: at, state: 'asked', used: 0 };
    return { ...before, requests: [...before.requests, request] };
  }
  return {
    ...before,
    requests: before.requests.map((r) => (r.request === event.request ? after(r, by, event) : r)),
  };
}

function after(
  r: PrivacyRequestView,
  by: RoomEvent['by'],
  event: Exclude<PrivacyRequestEvent, { type: 'privacy.requested' }>,
): PrivacyRequestView {
  switch (event.type) {
    case 'privacy.approved':
      return { ...r, state: 'approved', answeredBy: by, reason: event.reason };
    case 'privacy.refused':
      return { ...r, state: 'refused', answeredBy: by, reason: event.reason };
    case 'privacy.lapsed':
      return { ...r, state: 'lapsed' };
    case 'privacy.used':
      return { ...r, used: r.used + 1 };
  }
}

/** The last that this member of staff asked to see; absent before the first. */
export function ownLook({ privacy }: ConsultationView, me: Me): PrivacyRequestView | undefined {
  return privacy?.requests.findLast((r) => r.print === undefined && r.by.id === me.person.id);
}

/** What waits for an answer, the longest first. */
export function askedOf({ privacy }: ConsultationView): readonly PrivacyRequestView[] {
  return privacy?.requests.filter((r) => r.state === 'asked') ?? [];
}
