import { useText } from '../../text';
import { timeAt } from '../../text/dates';
import { Ruby } from '../../ui';
import type { HoldView } from '../../wire/messages.gen';
import './held.css';

/** しばらくお待ちください: in the place of face and paper, since when, and that nothing is heard or seen. */
export function Held({ hold }: { readonly hold: HoldView }) {
  const words = useText().kiosk.talk.hold;
  return (
    <main className="kiosk-held" role="status">
      <h2 className="kiosk-held__title">
        <Ruby>{words.title}</Ruby>
      </h2>
      {hold.words === undefined ? null : <p className="kiosk-held__words">{hold.words}</p>}
      <p>
        <Ruby>{words.since(timeAt(hold.since))}</Ruby>
      </p>
      <p>
        <Ruby>{words.nothingSent}</Ruby>
      </p>
    </main>
  );
}
