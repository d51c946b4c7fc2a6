import type { Session } from '../../access';
import type { Desk } from '../../queue/use-desk';
import { useNow } from '../../queue/use-now';
import { useText } from '../../text';
import { Button, DisplaySettings, Notice, PageHeader, Progress } from '../../ui';
import { WorkList } from '../../work/work-list';
import './free.css';

/** 委託: the 作業 at one's own steps, and nothing else. */
export function Contractor({ session, desk }: { session: Session; desk: Desk }) {
  const { common, staff, work } = useText();
  const now = useNow(desk.state.clockOffset);
  return (
    <div className="staff-free">
      <PageHeader
        title={session.me.person.name}
        sub={session.me.workSteps.map((step) => work.steps[step]).join('・')}
        end={
          <>
            <DisplaySettings />
            <Button look="text" tone="quiet" onPress={session.signOut}>
              {common.signOut}
            </Button>
          </>
        }
      />
      <main className="staff-free__main">
        {desk.state.ready ? (
          <>
            <div className="staff-free__notices">
              {desk.state.connection === 'open' ? null : (
                <Notice kind="warn">{staff.lineAway}</Notice>
              )}
            </div>
            <WorkList session={session} desk={desk} now={now} hint={work.contractorHint} />
          </>
        ) : (
          <Progress label={common.loading} />
        )}
      </main>
    </div>
  );
}
