import type { Attempt } from '../access';
import { useText } from '../text';
import { timeAt } from '../text/dates';
import { Button, StatusBadge } from '../ui';
import type { IdentityCheckView } from '../wire/messages.gen';
import type { RoomStore } from '../wire/room';
import './identity.css';

interface IdentityRecordsProps {
  readonly store: RoomStore;
  readonly checks: readonly IdentityCheckView[];
  /** Whether a procedure asks for it. */
  readonly isMissing: boolean;
  readonly run: Attempt['run'];
}

/** Who was identified, how, by whom and when; or that nobody was yet. */
export function IdentityRecords({ store, checks, isMissing, run }: IdentityRecordsProps) {
  const text = useText().consultation.identity;
  if (checks.length === 0) {
    return (
      <p role="status" className="identity-records__none">
        {isMissing ? (
          <StatusBadge kind="look">{text.missing}</StatusBadge>
        ) : (
          <span>{text.notYet}</span>
        )}
      </p>
    );
  }
  return (
    <ul className="identity-records" role="status">
      {checks.map((check) => (
        <li key={check.subject} className="identity-records__one">
          <StatusBadge kind="done">{text.subjects[check.subject]}</StatusBadge>
          <span>{text.methods[check.method]}</span>
          {check.kinds.length === 0 ? null : (
            <span>{check.kinds.map((kind) => text.kinds[kind]).join('、')}</span>
          )}
          <span className="identity-records__by">
            <span className="number">{timeAt(check.at)}</span> {check.by.name}
          </span>
          <Button
            look="text"
            tone="quiet"
            onPress={() =>
              void run(store.command({ type: 'identityCheck.withdraw', subject: check.subject }))
            }
          >
            {text.withdraw}
          </Button>
        </li>
      ))}
    </ul>
  );
}
