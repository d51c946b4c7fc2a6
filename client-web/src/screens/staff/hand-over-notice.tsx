import { useState } from 'react';
import type { Attempt, Session } from '../../access';
import { useNames } from '../../access';
import { companionOf, leads, nextStops } from '../../consultation/hand-over';
import { useText } from '../../text';
import { Button, Notice } from '../../ui';
import type {
  ConsultationView,
  DepartmentId,
  DepartmentPresence,
  HandOverId,
  HandOverView,
} from '../../wire/messages.gen';
import type { RoomStore } from '../../wire/room';
import './hand-over.css';
import { HandOverDialog } from './hand-over-dialog';

interface HandOverNoticeProps {
  readonly session: Session;
  readonly store: RoomStore;
  readonly view: ConsultationView;
  readonly departments: readonly DepartmentPresence[];
  readonly run: Attempt['run'];
}

/** What became of what was asked, the summary for whoever has taken over, and the stops that follow. */
export function HandOverNotice(props: HandOverNoticeProps) {
  return (
    <>
      {props.view.handOver === undefined ? null : (
        <Standing {...props} handOver={props.view.handOver} />
      )}
      <NextStops {...props} />
    </>
  );
}

/** このあと: the departments of the procedures that follow, and 次の課へ for who leads. */
function NextStops(props: HandOverNoticeProps) {
  const { session, view } = props;
  const text = useText().handOver;
  const names = useNames(session.town);
  const [goesTo, setGoesTo] = useState<DepartmentId | undefined>();
  const stops = nextStops(view, session.town);
  const [next] = stops;
  if (next === undefined) {
    return null;
  }
  return (
    <div className="hand-over__next">
      <p>
        <strong>{text.next}</strong>{' '}
        {stops.map(({ department }) => names.department(department)).join(text.arrow)}
      </p>
      {leads(view, session.me) && view.handOver?.state !== 'asked' ? (
        <Button onPress={() => setGoesTo(next.department)}>
          {text.toNext(names.department(next.department))}
        </Button>
      ) : null}
      {goesTo === undefined ? null : (
        <HandOverDialog {...props} first={goesTo} onClose={() => setGoesTo(undefined)} />
      )}
    </div>
  );
}

function Standing(props: HandOverNoticeProps & { readonly handOver: HandOverView }) {
  const { session, store, view, run, handOver } = props;
  const { common, handOver: text } = useText();
  const names = useNames(session.town);
  const [read, setRead] = useState<HandOverId | undefined>();
  const isLead = leads(view, session.me);
  if (read === handOver.handOver) {
    return null;
  }
  const close = (
    <Button look="text" onPress={() => setRead(handOver.handOver)}>
      {common.close}
    </Button>
  );
  const to = handOver.staff?.name ?? names.department(handOver.department);
  switch (handOver.state) {
    case 'asked':
      return (
        <Notice
          kind="info"
          title={text.asking[handOver.kind](to)}
          action={
            isLead ? (
              <Button
                onPress={() =>
                  void run(store.command({ type: 'handOver.cancel', handOver: handOver.handOver }))
                }
              >
                {text.cancel}
              </Button>
            ) : handOver.staff?.id === session.me.person.id ? (
              <Button
                look="solid"
                onPress={() =>
                  void run(store.command({ type: 'handOver.accept', handOver: handOver.handOver }))
                }
              >
                {text.look.accept}
              </Button>
            ) : null
          }
        >
          {handOver.looking.length === 0
            ? text.askingHint
            : text.looking(handOver.looking.map(({ name }) => name).join('、'))}
        </Notice>
      );
    case 'refused':
      return isLead ? (
        <Notice kind="warn" title={text.refused(handOver.endedBy?.name ?? to)} action={close}>
          {handOver.reason === undefined ? null : <p>{handOver.reason}</p>}
          <p>{text.stays}</p>
        </Notice>
      ) : null;
    case 'lapsed':
      return isLead ? (
        <Notice kind="warn" title={text.lapsed[handOver.lapse ?? 'unanswered'](to)} action={close}>
          {text.stays}
        </Notice>
      ) : null;
    case 'accepted':
      return handOver.summary === undefined ||
        (handOver.kind !== 'transfer' && companionOf(view, session.me) === undefined) ||
        handOver.by.id === session.me.person.id ? null : (
        <Notice kind="info" title={text.memo(handOver.by.name)} action={close}>
          <p className="hand-over__memo">{handOver.summary}</p>
        </Notice>
      );
    case 'cancelled':
      return null;
  }
}
