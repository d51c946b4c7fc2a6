/**
 * What to do about a peer, decided from facts alone. Picture and sound outlive the signaling:
 * a session that still carries media is never closed because a nick went missing.
 */
import type { Link } from './types';

/** How long a broken media path may mend itself before it is made anew. */
export const MEND_MS = 5_000;
/** Sooner the path often comes back by itself; a restart costs little. */
export const RESTART_AFTER_MS = 1_000;
/** How long a restarted path may take before the session is made anew. */
export const RESTARTED_MS = 7_000;
/** A session that has not connected by then lost a message on the way. */
export const CONNECT_MS = 15_000;

/** Sound and picture come many times a second; a pause as long as this is seen and heard. */
export const QUIET_MS = 1_500;

export interface PeerFacts {
  /** We are in the room and can send. */
  readonly signaling: boolean;
  /** The peer's nick is in the room. */
  readonly present: boolean;
  /** Said goodbye, or came back under another nick. */
  readonly ended: boolean;
  readonly weInitiate: boolean;
  readonly session: SessionFacts | undefined;
}

export interface SessionFacts {
  readonly link: Link;
  /** Since it connected, or since it broke. */
  readonly sinceMs: number;
  /** Who can look for a new path within the session: only our own clients agree on that. */
  readonly mender: 'us' | 'them' | 'nobody';
  /** Since we last looked for one, while it has not been found. */
  readonly restartedMs: number | undefined;
}

/**
 * `restart`: look for a new path within the session. `renew`: close and initiate again. `ask`: close and tell the initiator to do that.
 * `drop`: close if need be and forget.
 */
export type PeerAction = 'keep' | 'initiate' | 'restart' | 'renew' | 'ask' | 'drop';

/** Both sides know both ids, so no message is needed to agree: the smaller one starts. */
export function initiates(own: string, other: string): boolean {
  return own < other;
}

export function decide(facts: PeerFacts): PeerAction {
  const { session } = facts;
  if (facts.ended) return session || !facts.present ? 'drop' : 'keep';
  if (session?.link === 'connected') return 'keep';
  if (!facts.signaling) return 'keep';
  if (!session) {
    if (!facts.present) return 'drop';
    return facts.weInitiate ? 'initiate' : 'keep';
  }
  if (session.link === 'connecting') {
    if (!facts.present) return session.sinceMs >= MEND_MS ? 'drop' : 'keep';
    return facts.weInitiate && session.sinceMs >= CONNECT_MS ? 'renew' : 'keep';
  }
  if (!facts.present) return session.sinceMs >= MEND_MS ? 'drop' : 'keep';
  return whenBroken(session) ?? (facts.weInitiate ? 'renew' : 'ask');
}

/** Undefined when nothing is left but a new session. */
function whenBroken({ link, sinceMs, mender, restartedMs }: SessionFacts): PeerAction | undefined {
  switch (mender) {
    case 'us':
      if (restartedMs !== undefined) return restartedMs < RESTARTED_MS ? 'keep' : undefined;
      return link === 'failed' || sinceMs >= RESTART_AFTER_MS ? 'restart' : 'keep';
    case 'them':
      return sinceMs < MEND_MS + RESTARTED_MS ? 'keep' : undefined;
    case 'nobody':
      return link === 'interrupted' && sinceMs < MEND_MS ? 'keep' : undefined;
  }
}

/**
 * A nick is in the room (again): a session that has or had media is adopted as it is. One that
 * was still being agreed is not: some of its messages were lost with the connection.
 */
export function adopts(link: Link): boolean {
  return link !== 'connecting';
}

/**
 * Who of those in the room are peers: not the focus, not ourselves, and of several nicks of one
 * user only the one that came last: the others are pages that were reloaded or closed.
 */
export function replacedBy(
  newcomer: { readonly id: string; readonly user: string | undefined },
  others: readonly { readonly id: string; readonly user: string | undefined }[],
): readonly string[] {
  if (newcomer.user === undefined) return [];
  return others
    .filter((other) => other.id !== newcomer.id && other.user === newcomer.user)
    .map((other) => other.id);
}

/**
 * Two session-initiates that crossed. The one of the smaller id stands; once ours is no longer
 * waiting for its answer, the other side has lost it and its new one is right.
 */
export function acceptsInitiate(own: string, other: string, oursIsPending: boolean): boolean {
  return !(oursIsPending && initiates(own, other));
}

/**
 * What is shown of a connection. It turns to `interrupted` before the browser is sure of it, but
 * not on account of a peer that has switched everything off, and only while we would know.
 */
export function shownLink(
  link: Link,
  quietMs: number,
  { signaling, sending }: { readonly signaling: boolean; readonly sending: boolean },
): Link {
  return link === 'connected' && signaling && sending && quietMs >= QUIET_MS ? 'interrupted' : link;
}
