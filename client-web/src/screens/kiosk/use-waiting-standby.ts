import { useEffect, useMemo } from 'react';
import type { Standby } from '../../consultation/standby';
import { useStandby } from '../../consultation/use-standby';
import type { Desk } from '../../queue/use-desk';
import type { EquipmentView, Me } from '../../wire/messages.gen';
import { callSetupOf } from './call-setup';
import { accepted, type Stage } from './state';

/** Makes ready what the talk needs while the resident waits for it, who has asked to be seen. */
export function useWaitingStandby(
  me: Me,
  desk: Desk,
  stage: Stage,
  equipment: EquipmentView | undefined,
): Standby | undefined {
  // The same choice told anew must not close the camera.
  const chosen = JSON.stringify(equipment?.settings);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the settings say, not which object
  const setup = useMemo(() => equipment && callSetupOf(equipment.settings), [chosen]);
  const isWaiting = stage.at === 'waiting';
  const standby = useStandby('kiosk', { me, desk, isWaiting, setup, accepted });
  useEffect(() => standby?.prepare(), [standby]);
  return standby;
}
