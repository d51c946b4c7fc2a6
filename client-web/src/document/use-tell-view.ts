import { type RefObject, useEffect, useMemo } from 'react';
import type { DocumentView, MoveView } from '../wire/messages.gen';
import { browser } from '../wire/platform';
import type { RoomStore } from '../wire/room';
import { useStore } from '../wire/use-store';
import { Pacer } from './pacer';
import { middleOf } from './view-place';

const INTERVAL = 100;

/**
 * Tells the screens that follow what is looked at here: page, zoom and what lies in the middle; and
 * again when somebody comes in.
 *
 * @param place around the element of class `page-place`
 */
export function useTellView(
  room: RoomStore,
  place: RefObject<HTMLElement | null>,
  { document, page }: DocumentView,
  zoom: number,
): void {
  const { members } = useStore(room);
  const here = members.map((m) => `${m.person.id} ${m.connected}`).join();
  const pacer = useMemo(
    () => new Pacer<MoveView>(INTERVAL, (message) => room.say(message), browser),
    [room],
  );
  useEffect(() => () => pacer.stop(), [pacer]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: told again to whoever comes in
  useEffect(() => {
    const scrolled = place.current?.querySelector<HTMLElement>('.page-place');
    const tell = () => {
      const sheet = scrolled?.querySelector('.page');
      if (scrolled != null && sheet != null) {
        const middle = middleOf(scrolled.getBoundingClientRect(), sheet.getBoundingClientRect());
        pacer.put({ type: 'view.move', document, page, zoom, middle });
      }
    };
    tell();
    scrolled?.addEventListener('scroll', tell, { passive: true });
    return () => scrolled?.removeEventListener('scroll', tell);
  }, [place, pacer, document, page, zoom, here]);
}
