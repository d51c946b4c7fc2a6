import { useState } from 'react';
import { useAttempt } from '../../access';
import { useLanguage, useText } from '../../text';
import { shortDate } from '../../text/dates';
import { Button, Dialog, Notice, Progress, Select } from '../../ui';
import type { PointsTable } from '../../wire/messages.gen';
import { PointsAdjustments } from './points-adjustments';
import { PointsGuardianForm } from './points-guardian';
import { PointsResult } from './points-result';
import { EMPTY, withGuardian } from './points-trial';
import './points.css';
import { usePointsScore } from './use-points';

interface PointsDialogProps {
  /** 手続名. */
  readonly procedure: string;
  /** Of this procedure, one for each 年度; at least one. */
  readonly tables: readonly [PointsTable, ...PointsTable[]];
  readonly onClose: () => void;
}

/** 点数の試算: what is known of the household left, what it comes to and why right. */
export function PointsDialog({ procedure, tables, onClose }: PointsDialogProps) {
  const { common, staff } = useText();
  const text = staff.points;
  const { language, say } = useLanguage();
  const { error, run } = useAttempt();
  const [trial, setTrial] = useState(EMPTY);
  const [year, setYear] = useState(tables[0].fiscalYear);
  const table = tables.find((one) => one.fiscalYear === year) ?? tables[0];
  const score = usePointsScore(table, trial, run);
  return (
    <Dialog
      title={text.titleOf(procedure)}
      size="wide"
      isOpen
      onClose={onClose}
      foot={
        <>
          <p className="points__foot">{text.notKept}</p>
          <Button onPress={onClose}>{common.close}</Button>
        </>
      }
    >
      <div className="points">
        <div className="points__head">
          {error === undefined ? null : <Notice kind="error">{error}</Notice>}
          <p className="points__table">
            <strong>
              {say(table.title)} {text.year(table.fiscalYear)}
            </strong>
            {table.unverified ? (
              <span className="points__mark">{staff.guide.unverified}</span>
            ) : null}
            <span className="points__small">
              {text.source(shortDate(table.inForce, language), table.source)}
            </span>
          </p>
        </div>
        <div className="points__known">
          {tables.length === 1 ? null : (
            <Select
              label={text.yearLabel}
              options={tables.map((one) => ({
                value: String(one.fiscalYear),
                label: text.year(one.fiscalYear),
              }))}
              value={String(table.fiscalYear)}
              onChange={(next) => {
                setYear(Number(next));
                setTrial(EMPTY);
              }}
            />
          )}
          {([0, 1] as const).map((at) => (
            <PointsGuardianForm
              key={at}
              title={text.guardian(at + 1)}
              table={table}
              draft={trial.guardians[at]}
              onChange={(next) => setTrial((before) => withGuardian(before, at, next))}
            />
          ))}
          <PointsAdjustments table={table} trial={trial} onChange={setTrial} />
        </div>
        <div className="points__result">
          {score === undefined ? (
            <Progress label={common.loading} />
          ) : (
            <PointsResult table={table} score={score} />
          )}
        </div>
      </div>
    </Dialog>
  );
}
