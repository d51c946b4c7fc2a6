import type { ReactNode } from 'react';
import { type Session, useNames } from '../../access';
import { OwnPicture } from '../../consultation/own-picture';
import { PeerTile } from '../../consultation/peer-tile';
import { isPracticed } from '../../consultation/practice';
import type { CallHandle } from '../../consultation/use-call';
import { useText } from '../../text';
import { StatusBadge, VideoTile } from '../../ui';
import type { ConsultationView, Member, Role, Still } from '../../wire/messages.gen';
import { DocumentCamera } from './document-camera';
import './people.css';
import { PracticeFace } from './practice-face';
import type { Pictures } from './use-pictures';

interface PeopleProps {
  readonly session: Session;
  readonly view: ConsultationView;
  readonly members: readonly Member[];
  readonly handle: CallHandle;
  readonly pictures: Pictures;
  /** 出張所への依頼. */
  readonly tasks: ReactNode;
  /** 来庁者のことば, in a practice. */
  readonly words: ReactNode;
  /** 書類にする: a still becomes a document. */
  readonly onBind: (still: Still) => void;
}

/** The left column: the kiosk's two pictures, my own, and who else is here. */
export function People(props: PeopleProps) {
  const { session, view, members, handle, pictures, tasks, words, onBind } = props;
  const text = useText().staff.people;
  const names = useNames(session.town);
  const { state } = handle;
  const { kiosk, others, large } = pictures;
  const kioskName = `${names.branch(view.branch)} ${names.kiosk(view.kiosk)}`;
  const isAbsent = isPracticed(view, session.town);
  const face = isAbsent ? (
    <PracticeFace name={kioskName} />
  ) : kiosk === undefined ? (
    <VideoTile stream={null} name={kioskName} absent={text.residentNotSeen} />
  ) : (
    <PeerTile peer={kiosk} state={state} name={kioskName} />
  );
  return (
    <aside className="people" aria-label={text.title} data-large={large} data-region="">
      {large === 'camera' ? face : null}
      <DocumentCamera view={view} pictures={pictures} onBind={onBind} />
      {large === 'camera' && others.length === 0 ? null : (
        <div className="people__others">
          {large === 'camera' ? null : face}
          {others.map((peer) => (
            <PeerTile key={peer.id} peer={peer} state={state} />
          ))}
        </div>
      )}
      {isAbsent ? null : <OwnPicture handle={handle} name={text.self} />}
      {words}
      {tasks}
      <Members members={members} speaksPlainly={view.language === 'easy'} />
    </aside>
  );
}

interface MembersProps {
  readonly members: readonly Member[];
  /** The resident reads やさしい日本語, and would be spoken to in it. */
  readonly speaksPlainly: boolean;
}

/** Everybody in the consultation, and whether their screen is connected. */
function Members({ members, speaksPlainly }: MembersProps) {
  const text = useText().staff.people;
  const clerkIsHere = members.some((member) => member.person.role === 'clerk');
  return (
    <section className="column-card">
      <h2 className="column-card__title">{text.title}</h2>
      {speaksPlainly ? <p className="members__plainly">{text.speakPlainly}</p> : null}
      <ul className="members__list">
        {members.map(({ person, connected, colour }) => (
          <li key={person.id} className="members__one">
            <span className="members__colour" style={{ background: colour }} aria-hidden="true" />
            <span className="members__name">
              {person.name}
              <span className="members__role">{roleWord(person.role, text)}</span>
            </span>
            <StatusBadge kind={connected ? 'talking' : 'offline'}>
              {connected ? text.connected : text.away}
            </StatusBadge>
          </li>
        ))}
        {clerkIsHere ? null : (
          <li className="members__one">
            <span className="members__colour" aria-hidden="true" />
            <span className="members__name">{text.clerk}</span>
            <StatusBadge kind="free">{text.clerkAbsent}</StatusBadge>
          </li>
        )}
      </ul>
    </section>
  );
}

function roleWord(
  role: Role,
  text: { readonly clerk: string; readonly resident: string; readonly staff: string },
): string {
  switch (role) {
    case 'clerk':
      return text.clerk;
    case 'resident':
      return text.resident;
    default:
      return text.staff;
  }
}
