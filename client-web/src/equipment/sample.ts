import type {
  EquipmentView,
  KioskSettings,
  SelfTestPart,
  SelfTestResult,
  SelfTestStep,
} from '../wire/messages.gen';
import { PARTS } from './parts';

type Change = Partial<Omit<EquipmentView, 'settings'>> & {
  readonly settings?: Partial<KioskSettings>;
};

/** A kiosk's equipment for tests: as nobody has chosen anything, but for the change. */
export function equipmentOf({ settings, ...rest }: Change): EquipmentView {
  return {
    kiosk: 'nishi-1',
    settings: {
      volume: 80,
      pushToTalk: false,
      printer: false,
      selfTestAt: '08:00:00',
      ...settings,
    },
    ...rest,
  };
}

/** A result in which all is well but for the given steps. */
export function resultAt(
  at: string,
  other: Partial<Record<SelfTestPart, Omit<SelfTestStep, 'part'>>> = {},
): SelfTestResult {
  return {
    at,
    steps: PARTS.map((part) => ({ part, ...(other[part] ?? { state: 'ok' as const }) })),
  };
}
