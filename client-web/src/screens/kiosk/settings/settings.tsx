import { useEffect, useState } from 'react';
import type { Session } from '../../../access';
import { lockSettings } from '../../../wire/api';
import type { EquipmentView } from '../../../wire/messages.gen';
import { useIdle } from '../use-idle';
import { SettingsForm } from './settings-form';
import { Unlock } from './unlock';

/** Whoever set it up may have been called away; a resident must not find it open. */
const LEFT_OPEN = 5 * 60_000;

export interface SettingsProps {
  readonly session: Session;
  readonly equipment: EquipmentView;
  /** The server's time. */
  readonly now: number;
  readonly onTest: () => void;
  readonly onLeave: () => void;
}

/** 端末の設定: for whoever signs in and may; locked again as soon as it is left. */
export function Settings({ session, equipment, now, onTest, onLeave }: SettingsProps) {
  const [isUnlocked, setUnlocked] = useState(false);
  useIdle(LEFT_OPEN, onLeave);
  useEffect(() => () => void lockSettings(), []);
  return isUnlocked ? (
    <SettingsForm
      session={session}
      equipment={equipment}
      now={now}
      onTest={onTest}
      onLocked={() => setUnlocked(false)}
      onLeave={onLeave}
    />
  ) : (
    <Unlock session={session} onUnlocked={() => setUnlocked(true)} onLeave={onLeave} />
  );
}
