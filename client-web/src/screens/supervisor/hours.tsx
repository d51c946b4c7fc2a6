import { useState } from 'react';
import { procedureOf, type Session, useNames } from '../../access';
import type { Desk } from '../../queue/use-desk';
import { useNow } from '../../queue/use-now';
import { useText } from '../../text';
import { Notice, Progress, Select } from '../../ui';
import type { ProcedureId } from '../../wire/messages.gen';
import { Closures } from './closures';
import { HoursCalendar } from './hours-calendar';
import type { Whose } from './hours-state';
import { HoursWeek } from './hours-week';
import './hours.css';

/** No id of a procedure. */
const ALL = '*';

interface HoursProps {
  readonly session: Session;
  readonly desk: Desk;
}

/** 受付時間: when the counters answer, by week and by month, and when they do not. */
export function Hours({ session, desk }: HoursProps) {
  const { hours: text, common } = useText();
  const names = useNames(session.town);
  const now = useNow(desk.state.clockOffset);
  const [whose, setWhose] = useState<Whose>('town');
  const [procedure, setProcedure] = useState<ProcedureId | undefined>();
  const { hours, closures } = desk.state;
  if (hours.length === 0) {
    return <Progress label={common.loading} />;
  }
  const place = { session, desk, names, now, whose, procedure };
  const offered = session.town.procedures.filter(
    (one) => whose === 'town' || one.department === whose,
  );
  return (
    <>
      {session.town.atAnyHour ? <Notice kind="warn">{text.atAnyHour}</Notice> : null}
      <div className="hours__whose no-print">
        <Select
          label={text.whose}
          options={[
            { value: 'town', label: text.town },
            ...session.town.departments.map((d) => ({
              value: d.department,
              label: names.department(d.department),
            })),
          ]}
          value={whose}
          onChange={(chosen) => {
            setWhose(chosen);
            setProcedure(undefined);
          }}
        />
        <Select
          label={text.procedure}
          options={[
            { value: ALL, label: text.allProcedures },
            ...offered.map((one) => ({ value: one.procedure, label: names.say(one.title) })),
          ]}
          value={procedure ?? ALL}
          onChange={(chosen) => {
            setProcedure(chosen === ALL ? undefined : chosen);
            setWhose(procedureOf(session.town, chosen)?.department ?? whose);
          }}
        />
      </div>
      <div className="hours__columns">
        <div className="hours__side">
          <HoursWeek {...place} hours={hours} />
          <Closures {...place} closures={closures} />
        </div>
        <HoursCalendar {...place} hours={hours} closures={closures} />
      </div>
    </>
  );
}

/** What the parts of this page have in common. */
export interface HoursPlace {
  readonly session: Session;
  readonly desk: Desk;
  readonly names: ReturnType<typeof useNames>;
  /** The server's time in milliseconds. */
  readonly now: number;
  /** The department of the procedure, if there is one. */
  readonly whose: Whose;
  /** Absent: whatever its procedures have. */
  readonly procedure: ProcedureId | undefined;
}
