import type { Names } from '../../access';
import { secondsSince, ticketNumber } from '../../queue/waiting';
import { useText } from '../../text';
import { minutesAndSeconds } from '../../text/dates';
import { StatusBadge, type StatusKind } from '../../ui';
import type { StaffMember, StaffState, Town, WorkItem } from '../../wire/messages.gen';
import { staffOf } from './wall-state';
import { WorkCount } from './wall-work';

interface StaffBoardProps {
  readonly town: Town;
  readonly staff: readonly StaffMember[];
  readonly work: readonly WorkItem[];
  readonly names: Names;
  readonly now: number;
  /** As `YYYY-MM-DD`. */
  readonly today: string;
}

/** 職員の状態 and the open work, by department. */
export function StaffBoard({ town, staff, work, names, now, today }: StaffBoardProps) {
  const { wall: text } = useText();
  return (
    <section className="wall-staff" aria-label={text.staff}>
      <h2 className="wall__title">{text.staff}</h2>
      <div className="wall-staff__departments">
        {town.departments.map(({ department }) => {
          const members = staffOf(staff, department);
          return (
            <section key={department} className="wall-staff__one">
              <div className="wall-staff__head">
                <h3 className="wall-staff__name">{names.department(department)}</h3>
                <WorkCount items={work} department={department} today={today} />
              </div>
              {members.length === 0 ? (
                <p className="wall__nothing">{text.nobodyHere}</p>
              ) : (
                <ul>
                  {members.map((member) => (
                    <MemberRow key={member.person.id} member={member} names={names} now={now} />
                  ))}
                </ul>
              )}
            </section>
          );
        })}
      </div>
    </section>
  );
}

const SHAPES: Readonly<Record<StaffState, StatusKind>> = {
  free: 'free',
  offered: 'calling',
  inConsultation: 'talking',
  wrapUp: 'line',
  away: 'away',
  signedOut: 'offline',
};

function MemberRow({
  member,
  names,
  now,
}: {
  readonly member: StaffMember;
  readonly names: Names;
  readonly now: number;
}) {
  const { wall: text } = useText();
  const { state, since, reason, branch, number } = member;
  return (
    <li className="wall-member">
      <span className="wall-member__name">{member.person.name}</span>
      <StatusBadge kind={SHAPES[state]}>
        {reason === undefined ? text.state[state] : text.away(text.reason[reason])}
      </StatusBadge>
      <span className="wall-member__since number">
        {minutesAndSeconds(secondsSince(since, now))}
      </span>
      {branch === undefined || number === undefined ? null : (
        <span className="wall-member__with">
          {names.branch(branch)} <span className="number">{ticketNumber(number)}</span>
        </span>
      )}
    </li>
  );
}
