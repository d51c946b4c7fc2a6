import { useEffect, useState, useSyncExternalStore } from 'react';
import { PageImages } from '../document';
import type { ScreenName } from '../wire/desk';
import type { ConsultationId } from '../wire/messages.gen';
import { EMPTY_ROOM, type RoomState, RoomStore } from '../wire/room';
import type { Session } from './session';

/** A consultation this screen takes part in. */
export interface Room {
  readonly store: RoomStore;
  readonly state: RoomState;
  readonly images: PageImages;
}

interface Entered {
  readonly store: RoomStore;
  readonly images: PageImages;
}

/** Keeps this screen's place in a consultation for as long as it is drawn; absent at first. */
export function useRoom(
  screen: ScreenName,
  consultation: ConsultationId,
  session: Session,
): Room | undefined {
  const [entered, setEntered] = useState<Entered | undefined>();
  useEffect(() => {
    const store = new RoomStore(screen, consultation);
    const images = new PageImages(screen, consultation);
    setEntered({ store, images });
    return () => {
      store.leave();
      images.dispose();
    };
  }, [screen, consultation]);

  const store = entered?.store;
  const state = useSyncExternalStore(store?.subscribe ?? nothingToFollow, store?.state ?? empty);
  const { expired } = session;
  useEffect(() => {
    if (state.ended === 'signed-out') {
      expired();
    }
  }, [state.ended, expired]);

  // The store of the consultation before is of no use while the next one is entered.
  return entered === undefined || entered.store.consultation !== consultation
    ? undefined
    : { ...entered, state };
}

const nothingToFollow = () => () => {};
const empty = () => EMPTY_ROOM;
