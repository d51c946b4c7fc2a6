import { type Texts, useLanguage, useText } from '../../text';
import type { PointsScore, PointsTable, ScoredLine, ScoredTie } from '../../wire/messages.gen';
import { signed } from './points-trial';

interface PointsResultProps {
  readonly table: PointsTable;
  readonly score: PointsScore;
}

/** What the household comes to: the total, a line for each point with its reason, the tie-breaks. */
export function PointsResult({ table, score }: PointsResultProps) {
  const text = useText().staff.points;
  const isOpen = score.from < score.to || score.bestRank !== score.worstRank;
  return (
    <>
      <div className="points__total" aria-live="polite">
        {table.ranks.length === 0 ? null : (
          <p className="points__sum">{text.rank(score.bestRank, score.worstRank)}</p>
        )}
        <p className="points__sum">{text.total(saidPoints(score.from, score.to, text))}</p>
        {isOpen ? <p className="points__small">{text.totalOpen}</p> : null}
      </div>
      <h3 className="points__title">{text.lines}</h3>
      <ul className="points__lines">
        {score.lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other identity
          <Line key={at} line={line} />
        ))}
      </ul>
      {score.ties.length === 0 ? null : (
        <>
          <h3 className="points__title">{text.ties}</h3>
          <ol className="points__ties">
            {score.ties.map(({ tie, value }) => (
              <li key={tie.compare}>
                <TieWords table={table} tie={tie} value={value} />
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}

function Line({ line }: { line: ScoredLine }) {
  const { guide, points: text } = useText().staff;
  const { say } = useLanguage();
  const who = line.guardian === undefined ? undefined : text.guardian(line.guardian + 1);
  const what = line.what === undefined ? text.reasonOpen : say(line.what);
  const title = who === undefined ? what : `${who} ${what}`;
  const why =
    line.why !== undefined
      ? say(line.why)
      : line.as === 'noLine'
        ? text.noLine
        : line.as === 'open'
          ? text.open
          : '';
  return (
    <li className="points__line" data-as={line.as}>
      <div className="points__words">
        <p className="points__small">{title}</p>
        <p>
          {why}
          {line.unverified ? <span className="points__mark">{guide.unverified}</span> : null}
        </p>
        {line.evidence === undefined ? null : (
          <p className="points__small">{text.evidence(say(line.evidence))}</p>
        )}
        {line.source === undefined ? null : <p className="points__small">{line.source}</p>}
        {line.as === 'covered' ? (
          <p className="points__small">
            {line.guardian === undefined ? text.coveredInGroup : text.coveredByGuardian}
          </p>
        ) : null}
        {line.as === 'open' && line.why !== undefined ? (
          <p className="points__small">{text.openGuardian}</p>
        ) : null}
      </div>
      <p className="points__points number">{saidPointsOf(line, text)}</p>
    </li>
  );
}

type PointsTexts = Texts['staff']['points'];

function saidPoints(from: number, to: number, text: PointsTexts): string {
  return from === to ? text.points(signed(from)) : text.range(signed(from), signed(to));
}

function saidPointsOf({ as, rank, points, from, to }: ScoredLine, text: PointsTexts): string {
  if (rank !== undefined) {
    return text.lineRank(rank);
  }
  const isOther = as === 'covered' || (as === 'open' && from === 0 && to === 0);
  return isOther && points !== undefined
    ? `(${saidPoints(points, points, text)})`
    : saidPoints(from, to, text);
}

function TieWords({ table, tie, value }: ScoredTie & { table: PointsTable }) {
  const text = useText().staff.points;
  const { say } = useLanguage();
  const fact = table.facts.find((one) => one.fact === tie.compare);
  const isTick = table.adjustments.some((g) => g.lines.some((l) => l.line === tie.compare));
  const shown =
    value === undefined
      ? text.open
      : isTick
        ? value === 1
          ? text.yes
          : text.no
        : fact === undefined
          ? saidPoints(value, value, text)
          : `${value.toLocaleString('ja-JP')}${say(fact.unit)}`;
  return (
    <>
      <span>{say(tie.words)}</span>
      <span className="points__tie number">{shown}</span>
    </>
  );
}
