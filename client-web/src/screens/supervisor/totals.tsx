import { useText } from '../../text';
import { minutesAndSeconds } from '../../text/dates';
import type { Totals } from './state';

/** The figures of the day in one line. */
export function TotalsLine({ totals }: { totals: Totals }) {
  const text = useText().supervisor.totals;
  const time = (seconds: number | undefined): string =>
    seconds === undefined ? text.none : minutesAndSeconds(seconds);
  const figures = [
    [text.consultations, text.count(totals.consultations)],
    [text.procedures, text.count(totals.procedures)],
    [text.waitedMedian, time(totals.waitedMedian)],
    [text.waitedLongest, time(totals.waitedLongest)],
    [text.talkedMedian, time(totals.talkedMedian)],
    [text.withoutOutcome, text.count(totals.withoutOutcome)],
    [text.askedAgain, text.times(totals.askedAgain)],
  ] as const;
  return (
    <dl className="totals" aria-label={text.title}>
      {figures.map(([label, value]) => (
        <div key={label} className="totals__one">
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** How the figures are counted, on the same page. */
export function Definitions() {
  const text = useText().supervisor.definitions;
  return (
    <section className="definitions">
      <h2 className="definitions__title">{text.title}</h2>
      <ul>
        <li>{text.consultations}</li>
        <li>{text.procedures}</li>
        <li>{text.waited}</li>
        <li>{text.talked}</li>
        <li>{text.withoutOutcome}</li>
        <li>{text.askedAgain}</li>
        <li>{text.median}</li>
      </ul>
    </section>
  );
}
