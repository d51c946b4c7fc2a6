import { describe, expect, it } from 'vitest';
import type { PrivacyRequestView, PrivacyView } from '../wire/messages.gen';
import { foldPrivacyRequest } from './privacy';
import { STAFF } from './sample';

const ASKED: PrivacyRequestView = {
  request: 'r',
  by: STAFF,
  why: '確認のため',
  askedAt: '2026-11-24T01:00:00Z',
  until: '2026-11-24T01:05:00Z',
  state: 'asked',
  used: 0,
};
const ON: PrivacyView = {
  reason: 'other',
  by: STAFF,
  at: '2026-11-24T00:59:00Z',
  requests: [ASKED],
};
const told = { by: STAFF, at: '2026-11-24T01:01:00Z' };

describe('a request to see what is hidden', () => {
  it('changes alone, and says who answered', () => {
    const other = { ...ASKED, request: 's' };
    const after = foldPrivacyRequest({ ...ON, requests: [ASKED, other] }, told, {
      type: 'privacy.approved',
      request: 'r',
    });
    expect(after?.requests[0]).toMatchObject({ state: 'approved', answeredBy: STAFF });
    expect(after?.requests[1]).toBe(other);
  });

  it('is forgotten when nothing is hidden any more', () => {
    expect(
      foldPrivacyRequest(undefined, told, { type: 'privacy.lapsed', request: 'r' }),
    ).toBeUndefined();
  });
});
