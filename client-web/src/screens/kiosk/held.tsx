import { useText } from '../../text';
import { timeAt } from '../../text/dates';
import type { HoldView } from '../../wire/messages.gen';
import './held.css';

/** しばらくお待ちください: in the place of face and paper, since when, and that nothing is heard or seen. */
export function Held({ hold }: { readonly hold: HoldView }) {
  const words = useText().kiosk.talk.hold;
  return (
    <main className="kiosk-held" role="status">
      <h2 className="kiosk-held__title">{words.title}</h2>
      {hold.words === undefined ? null : <p className="kiosk-held__words">{hold.words}</p>}
      <p>{words.since(timeAt(hold.since))}</p>
      <p>{words.nothingSent}</p>
    </main>
  );
}
