import { useState } from 'react';
import { type Session, useNames } from '../../access';
import type { Desk } from '../../queue/use-desk';
import { useNow } from '../../queue/use-now';
import { useText } from '../../text';
import { Notice, Progress, Select } from '../../ui';
import { Closures } from './closures';
import { HoursCalendar } from './hours-calendar';
import type { Whose } from './hours-state';
import { HoursWeek } from './hours-week';
import './hours.css';

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
  const { hours, closures } = desk.state;
  if (hours.length === 0) {
    return <Progress label={common.loading} />;
  }
  const place = { session, desk, names, now, whose };
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
          onChange={setWhose}
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
  readonly whose: Whose;
}
