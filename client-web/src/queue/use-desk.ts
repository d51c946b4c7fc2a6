import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Session } from '../access/session';
import {
  type DeskSaying,
  type DeskState,
  DeskStore,
  EMPTY_DESK,
  type ScreenName,
  type Wanted,
} from '../wire/desk';
import type { BookingView, ProcedureId, Slots } from '../wire/messages.gen';
import { Refusal } from '../wire/refusal';
import type { Unsent } from '../wire/socket';
import type { Store } from '../wire/store';

/** Reception as this person sees it, and what they may say there. */
export interface Desk {
  readonly state: DeskState;
  /** The same, for whoever can't wait until it is drawn; absent at first. */
  readonly store: Store<DeskState> | undefined;
  /** Resolves when it is done, rejects with the refusal. */
  command(command: Unsent<DeskSaying>): Promise<void>;
  /** Milliseconds to the server and back; undefined when no answer comes. */
  roundTrip(): Promise<number | undefined>;
  /** Which times of a procedure are free; undefined when no answer comes. */
  slots(procedure: ProcedureId): Promise<Slots | undefined>;
  /** Resolves with the booking and its number, rejects with the refusal. */
  book(wanted: Wanted): Promise<BookingView>;
}

/** Keeps this screen's place at reception for as long as it is drawn. */
export function useDesk(screen: ScreenName, session: Session): Desk {
  const [store, setStore] = useState<DeskStore | undefined>();
  useEffect(() => {
    const opened = new DeskStore(screen);
    setStore(opened);
    return () => opened.leave();
  }, [screen]);

  const state = useSyncExternalStore(
    store?.subscribe ?? nothingToFollow,
    store?.state ?? emptyDesk,
  );
  const { expired } = session;
  useEffect(() => {
    if (state.ended === 'signed-out') {
      expired();
    }
  }, [state.ended, expired]);

  return {
    state,
    store,
    command: (command) =>
      store === undefined ? Promise.reject(new Refusal(Refusal.ENDED)) : store.command(command),
    slots: (procedure) => store?.slots(procedure) ?? Promise.resolve(undefined),
    book: (wanted) =>
      store === undefined ? Promise.reject(new Refusal(Refusal.ENDED)) : store.book(wanted),
    roundTrip: () => store?.roundTrip() ?? Promise.resolve(undefined),
  };
}

const nothingToFollow = () => () => {};
const emptyDesk = () => EMPTY_DESK;
