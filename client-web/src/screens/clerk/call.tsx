import { useState } from 'react';
import { LineQuality } from '../../consultation/line-quality';
import { OwnPicture } from '../../consultation/own-picture';
import { PeerTile } from '../../consultation/peer-tile';
import { RemovedNotice } from '../../consultation/removed-notice';
import { type CallSetup, useCall } from '../../consultation/use-call';
import { useShownSmall } from '../../consultation/use-shown-size';
import { useText } from '../../text';
import { Button, Toggle } from '../../ui';
import type { ConsultationId, Person } from '../../wire/messages.gen';
import './call.css';

/** Beside the kiosk a second open microphone or loudspeaker would echo. */
const SETUP: CallSetup = { startsMuted: true };

interface CallProps {
  readonly consultation: ConsultationId;
  readonly me: Person;
}

/** 映像通話: the clerk looks on unseen until they choose to join. */
export function Call({ consultation, me }: CallProps) {
  const text = useText().clerk.session.call;
  const [isIn, setIn] = useState(false);
  return (
    <section className="side-block clerk-call">
      <h3 className="side-block__title">{text.title}</h3>
      {isIn ? (
        <InCall consultation={consultation} me={me} onLeave={() => setIn(false)} />
      ) : (
        <>
          <p className="side-block__hint">{text.joinHint}</p>
          <Button size="lg" onPress={() => setIn(true)}>
            {text.join}
          </Button>
        </>
      )}
    </section>
  );
}

function InCall({ consultation, me, onLeave }: CallProps & { readonly onLeave: () => void }) {
  const { clerk, staff } = useText();
  const text = clerk.session.call;
  const handle = useCall('clerk', consultation, me.name, SETUP);
  const [hears, setHears] = useState(false);
  const { call, state } = handle;
  useShownSmall(call, state.peers);
  return (
    <>
      <RemovedNotice handle={handle} />
      <LineQuality state={state} />
      {state.peers.length === 0 ? <p className="side-block__hint">{text.nobody}</p> : null}
      <div className="clerk-call__others">
        {state.peers.map((peer) => (
          <PeerTile key={peer.id} peer={peer} state={state} volume={hears ? 1 : 0} />
        ))}
      </div>
      <OwnPicture handle={handle} name={staff.people.self}>
        <Toggle label={text.voices} isOn={hears} onChange={setHears} />
      </OwnPicture>
      <p className="side-block__hint">{text.voicesHint}</p>
      <Button size="lg" onPress={onLeave}>
        {text.leave}
      </Button>
    </>
  );
}
