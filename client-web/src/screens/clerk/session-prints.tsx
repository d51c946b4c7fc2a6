import type { Attempt, Names, Room } from '../../access';
import { inOrder } from '../../print/tray';
import { TrayRow } from '../../print/tray-row';
import type { Desk } from '../../queue/use-desk';
import { useText } from '../../text';
import { Button } from '../../ui';
import { newId } from '../../wire/ids';
import type { ConsultationView } from '../../wire/messages.gen';
import './print-tray.css';

interface SessionPrintsProps {
  readonly room: Room;
  readonly view: ConsultationView;
  readonly desk: Desk;
  readonly names: Names;
  readonly run: Attempt['run'];
}

/** 印刷 of this consultation: what is in the tray, and what is filed and not in it yet. */
export function SessionPrints({ room, view, desk, names, run }: SessionPrintsProps) {
  const text = useText().print;
  const items = desk.state.tray.filter((item) => item.consultation === view.consultation);
  const asked = new Set(view.prints.map((print) => print.document));
  const filed = view.documents.filter((d) => d.filed && !asked.has(d.document));
  const put = (document: string): void =>
    void run(
      room.store.command({
        type: 'print.request',
        print: newId(),
        document,
        copies: 1,
        place: 'tray',
      }),
    );
  return (
    <section className="side-block">
      <h3 className="side-block__title">{text.title}</h3>
      {items.length === 0 && filed.length === 0 ? (
        <p className="side-block__hint">{text.nothingFiled}</p>
      ) : null}
      <div className="session-prints">
        {inOrder(items).map((item, at) => (
          <TrayRow
            key={item.print}
            item={item}
            desk={desk}
            names={names}
            isAlone={false}
            isNext={at === 0}
          />
        ))}
        {filed.map(({ document, title }) => (
          <div key={document} className="side-block__document">
            <p>{title}</p>
            <Button size="lg" onPress={() => put(document)}>
              {text.putInTray}
            </Button>
          </div>
        ))}
      </div>
    </section>
  );
}
