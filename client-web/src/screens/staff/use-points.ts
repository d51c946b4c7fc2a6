import { useEffect, useState } from 'react';
import { fetchPointsTables, simulatePoints } from '../../wire/api';
import type { PointsScore, PointsTable } from '../../wire/messages.gen';
import { householdOf, type Trial } from './points-trial';

/** The tables that can be tried out; none until they are there. */
export function usePointsTables(onRefused: (reason: unknown) => void): readonly PointsTable[] {
  const [tables, setTables] = useState<readonly PointsTable[]>([]);
  useEffect(() => {
    let isWanted = true;
    fetchPointsTables().then(
      (found) => isWanted && setTables(found),
      (reason) => isWanted && onRefused(reason),
    );
    return () => {
      isWanted = false;
    };
  }, [onRefused]);
  return tables;
}

/** The score of a trial, asked for again with every change; the one before stays until then. */
export function usePointsScore(
  table: PointsTable,
  trial: Trial,
  run: (work: Promise<unknown>) => Promise<boolean>,
): PointsScore | undefined {
  const [scored, setScored] = useState<{ table: PointsTable; score: PointsScore } | undefined>();
  useEffect(() => {
    let isWanted = true;
    void run(
      simulatePoints(table, householdOf(table, trial)).then(
        (score) => isWanted && setScored({ table, score }),
      ),
    );
    return () => {
      isWanted = false;
    };
  }, [table, trial, run]);
  return scored?.table === table ? scored.score : undefined;
}
