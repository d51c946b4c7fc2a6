import { useText } from '../text';
import { StatusBadge, type StatusKind } from '../ui';
import type { SelfTestState, SelfTestStep } from '../wire/messages.gen';
import { PARTS } from './parts';
import './step-list.css';

const SHAPES: Readonly<Record<SelfTestState, StatusKind>> = {
  ok: 'done',
  failed: 'attention',
  unknown: 'look',
  absent: 'offline',
};

export interface StepListProps {
  /** The steps that are over, in order. */
  readonly steps: readonly SelfTestStep[];
  /** Whether the next one goes on; the others are still to come. */
  readonly isRunning?: boolean;
  /** Leaves out what to do, where it is said already. */
  readonly isBrief?: boolean;
}

/** Every part of a 自己点検, how it came out, and what to do. */
export function StepList({ steps, isRunning = false, isBrief = false }: StepListProps) {
  const { equipment, kiosk } = useText();
  return (
    <ul className="step-list">
      {PARTS.map((part, at) => {
        const step = steps[at];
        const isNow = isRunning && at === steps.length;
        return (
          <li key={part} className="step-list__step" data-now={isNow || undefined}>
            <span className="step-list__part">{equipment.parts[part]}</span>
            {step !== undefined ? (
              <StatusBadge kind={SHAPES[step.state]}>{equipment.states[step.state]}</StatusBadge>
            ) : isNow ? (
              <StatusBadge kind="calling">{kiosk.selfTest.now}</StatusBadge>
            ) : (
              <StatusBadge kind="free">{kiosk.selfTest.waiting}</StatusBadge>
            )}
            {step?.milliseconds === undefined ? null : (
              <span className="step-list__figure">{equipment.roundTrip(step.milliseconds)}</span>
            )}
            {step?.fault === undefined || isBrief ? null : (
              <p className="step-list__todo">{equipment.toDo[step.fault]}</p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
