import { type ReactNode, useContext } from 'react';
import type { Names } from '../../../access';
import { useLanguage, useText } from '../../../text';
import { Card } from '../../../ui';
import type { EditedPack, PackCondition, PackRule } from '../../../wire/messages.gen';
import { asksOf, conditionText } from './condition';
import { Fact, LawFacts, SaidText } from './fact';
import { PackContext } from './pack-context';
import { removedItems } from './pack-state';

interface SheetProps {
  readonly pack: EditedPack;
  readonly names: Names;
}

/** 手続の内容: everything the procedure says, in words, to be read and checked. */
export function Sheet({ pack, names }: SheetProps) {
  const text = useText().procedures;
  const { procedure } = pack;
  return (
    <div className="pack-sheet">
      <Basics pack={pack} names={names} />
      <Part title={text.law} count={procedure.law.length}>
        <LawFacts path="law" law={procedure.law} />
      </Part>
      <Part title={text.outcomes} count={procedure.outcomes.length}>
        {procedure.outcomes.map((one) => (
          <Fact key={one.outcome} path={`outcomes.${one.outcome}`} name={one.title.ja}>
            <SaidText said={one.title} />
            {one.accepts ? <p className="fact__small">{text.accepts}</p> : null}
          </Fact>
        ))}
      </Part>
      <Part title={text.questions} count={pack.questions.length} isOrdered>
        {pack.questions.map((one) => (
          <Fact key={one.question} path={`questions.${one.question}`} name={one.ask.ja}>
            <SaidText said={one.ask} />
            {one.why === undefined ? null : (
              <p className="fact__small">
                {text.why}：<span lang="ja">{one.why.ja}</span>
              </p>
            )}
            <p className="fact__small">
              {text.findOut}：<span lang="ja">{one.findOut.ja}</span>
            </p>
            {one.each ? <p className="fact__small">{text.each}</p> : null}
            {one.discreet ? <p className="fact__small">{text.discreet}</p> : null}
            <When when={one.when} />
          </Fact>
        ))}
      </Part>
      <Rules list="conflicts" title={text.conflicts} rules={pack.conflicts} names={names} />
      <Rules
        list="consequences"
        title={text.consequences}
        rules={pack.consequences}
        names={names}
      />
      <Part title={text.documents} count={pack.documents.length}>
        {pack.documents.map((one) => (
          <Fact
            key={one.document}
            path={`documents.${one.document}`}
            name={one.what.ja}
            isUnverified={one.unverified}
          >
            <SaidText said={one.what} />
            {one.or.map((other) => (
              <p key={other.ja} lang="ja" className="fact__small">
                {text.or} {other.ja}
              </p>
            ))}
            <When when={one.when} />
          </Fact>
        ))}
      </Part>
      <Deadlines pack={pack} />
      <Part title={text.notes} count={pack.notes.length}>
        {pack.notes.map((one, at) => (
          <Fact key={one.ja} path={`notes.${at + 1}`} name={one.ja} isUnverified={one.unverified}>
            <p lang="ja">{one.ja}</p>
          </Fact>
        ))}
      </Part>
      <Part title={text.removed} count={removedItems(pack).length}>
        {removedItems(pack).map((one) => (
          <p key={one} lang="ja" className="fact__removed">
            {one}
          </p>
        ))}
      </Part>
    </div>
  );
}

function Basics({ pack, names }: SheetProps) {
  const text = useText().procedures;
  const { procedure } = pack;
  const { remark, fee } = procedure;
  return (
    <Card title={text.basics}>
      <Named name={text.name}>
        <Fact path="title" name={text.name}>
          <SaidText said={procedure.title} />
        </Fact>
      </Named>
      <Named name={text.summary}>
        <Fact path="summary" name={text.summary}>
          <SaidText said={procedure.summary} />
        </Fact>
      </Named>
      <Named name={text.department}>
        <Fact path="department" name={text.department}>
          <p>{names.department(procedure.department)}</p>
        </Fact>
      </Named>
      <Named name={text.fee}>
        {fee === undefined ? (
          <p className="fact__small">{text.noFee}</p>
        ) : (
          <Fact path="fee" name={text.fee} isUnverified={fee.unverified}>
            <p>{text.feeOf(fee.yen)}</p>
          </Fact>
        )}
      </Named>
      <Fact path="unverified" fact="pack" name={text.pack} isUnverified={procedure.unverified}>
        <Named name={text.minutes}>
          <Fact path="minutesFrom" name={text.minutesFrom}>
            <p>{text.minutesOf(procedure.minutesFrom, procedure.minutesTo)}</p>
          </Fact>
          <Fact path="minutesTo" name={text.minutesTo}>
            {null}
          </Fact>
        </Named>
        <Named name={text.bring}>
          {procedure.bring.map((one, at) => (
            <Fact key={one.ja} path={`bring.${at + 1}`} name={one.ja}>
              <SaidText said={one} />
            </Fact>
          ))}
        </Named>
        {remark === undefined ? null : (
          <Named name={text.remark}>
            <Fact path="remark" name={text.remark}>
              <SaidText said={remark} />
            </Fact>
          </Named>
        )}
      </Fact>
    </Card>
  );
}

function Named({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <section className="pack-named" aria-label={name}>
      <h3 className="pack-named__name">{name}</h3>
      <div>{children}</div>
    </section>
  );
}

interface PartProps {
  readonly title: string;
  readonly count: number;
  readonly isOrdered?: boolean;
  readonly children: readonly ReactNode[] | ReactNode;
}

function Part({ title, count, isOrdered = false, children }: PartProps) {
  return count === 0 ? null : (
    <Card title={title}>
      <div className="pack-part" data-ordered={isOrdered || undefined}>
        {children}
      </div>
    </Card>
  );
}

/** When it holds, in words. */
function When({ when }: { readonly when: PackCondition | undefined }) {
  const text = useText().procedures;
  const { language } = useLanguage();
  const { pack } = useContext(PackContext);
  return (
    <p className="fact__when">
      {when === undefined
        ? text.always
        : text.when(conditionText(when, asksOf(pack, language), text))}
    </p>
  );
}

interface RulesProps {
  readonly list: string;
  readonly title: string;
  readonly rules: readonly PackRule[];
  readonly names: Names;
}

function Rules({ list, title, rules, names }: RulesProps) {
  const text = useText().procedures;
  return (
    <Part title={title} count={rules.length}>
      {rules.map((one) => (
        <div key={one.id} className="pack-rule">
          <Fact path={`${list}.${one.id}`} name={one.what.ja} isUnverified={one.unverified}>
            <SaidText said={one.what} />
            <p className="fact__small">
              {text.reason}：<span lang="ja">{one.reason.ja}</span>
            </p>
            {list === 'consequences' ? (
              <p className="fact__small">
                {one.procedure === undefined
                  ? text.elsewhere
                  : text.leadsTo(names.procedure(one.procedure))}
              </p>
            ) : null}
            <When when={one.when} />
          </Fact>
          <LawFacts path={`${list}.${one.id}.law`} law={one.law} />
        </div>
      ))}
    </Part>
  );
}

function Deadlines({ pack }: { readonly pack: EditedPack }) {
  const text = useText().procedures;
  const { language } = useLanguage();
  return (
    <Part title={text.deadlines} count={pack.deadlines.length}>
      {pack.deadlines.map((one) => (
        <div key={one.deadline} className="pack-rule">
          <Fact path={`deadlines.${one.deadline}`} name={one.what.ja} isUnverified={one.unverified}>
            <SaidText said={one.what} />
            <p>{text.counted[one.count](one.from[language], text.period[one.unit](one.length))}</p>
            <p className="fact__small">{one.openingDay ? text.openingDay : text.notMoved}</p>
            <When when={one.when} />
          </Fact>
          <LawFacts path={`deadlines.${one.deadline}.law`} law={one.law} />
        </div>
      ))}
    </Part>
  );
}
