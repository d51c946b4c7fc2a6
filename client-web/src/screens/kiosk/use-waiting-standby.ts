import { useEffect, useMemo } from 'react';
import type { Standby } from '../../consultation/standby';
import { useStandby } from '../../consultation/use-standby';
import type { EquipmentView } from '../../wire/messages.gen';
import { callSetupOf } from './call-setup';
import type { Stage } from './state';

/** Makes ready what the talk needs while the resident waits for it, who has asked to be seen. */
export function useWaitingStandby(
  stage: Stage,
  equipment: EquipmentView | undefined,
): Standby | undefined {
  // The same choice told anew must not close the camera.
  const chosen = JSON.stringify(equipment?.settings);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the settings say, not which object
  const setup = useMemo(() => equipment && callSetupOf(equipment.settings), [chosen]);
  const standby = useStandby('kiosk', stage.at === 'waiting', setup);
  useEffect(() => standby?.openDevices(), [standby]);
  return standby;
}
