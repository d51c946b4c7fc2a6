import type { Names } from '../../access';
import { useText } from '../../text';
import { Button } from '../../ui';
import type { ProcedureId, Town } from '../../wire/messages.gen';
import type { GuideCommand } from './guide';

interface OftenTogetherProps {
  readonly town: Town;
  /** The procedures the consultation already has. */
  readonly present: ReadonlySet<ProcedureId>;
  readonly names: Names;
  readonly onCommand: (command: GuideCommand) => void;
}

/** この出来事でよくある手続き: what often comes with the procedures of the visit, and is not added yet. */
export function OftenTogether({ town, present, names, onCommand }: OftenTogetherProps) {
  const text = useText().staff.guide;
  return town.bundles
    .filter((bundle) => bundle.start.some((one) => present.has(one)))
    .map((bundle) => ({
      bundle,
      others: [...bundle.start, ...bundle.leads].filter((one) => !present.has(one)),
    }))
    .filter(({ others }) => others.length > 0)
    .map(({ bundle, others }) => (
      <section key={bundle.bundle} className="guide__part" aria-label={text.often}>
        <h3 className="guide__sub">
          {text.often} {names.say(bundle.title)}
        </h3>
        {bundle.unverified ? <span className="guide__mark">{text.unverified}</span> : null}
        <ul>
          {others.map((procedure) => (
            <li key={procedure} className="guide__item">
              {names.procedure(procedure)}{' '}
              <Button
                aria-label={text.addNamed(names.procedure(procedure))}
                onPress={() => onCommand({ type: 'procedure.add', procedure })}
              >
                {text.addOne}
              </Button>
            </li>
          ))}
        </ul>
      </section>
    ));
}
