import { findDevice } from '../../../media';
import { useText } from '../../../text';
import { Select } from '../../../ui';
import type { DeviceRef } from '../../../wire/messages.gen';

/** Stands for whichever the system calls its default; choosing nothing says that better. */
const PSEUDO: readonly string[] = ['', 'default', 'communications'];
const NONE = 'none';

export interface DeviceSelectProps {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  /** What it means to choose none. */
  readonly none: string;
  readonly kind: MediaDeviceKind;
  readonly devices: readonly MediaDeviceInfo[];
  readonly value: DeviceRef | undefined;
  readonly onChange: (value: DeviceRef | undefined) => void;
}

/** One of the devices that are connected; a chosen one that is not stays in the list and says so. */
export function DeviceSelect(props: DeviceSelectProps) {
  const words = useText().kiosk.settings;
  const { label, hint, error, none, kind, devices, value, onChange } = props;
  const listed = devices.filter((d) => d.kind === kind && !PSEUDO.includes(d.deviceId));
  const found = findDevice(devices, kind, value);
  const lost = value !== undefined && found === undefined ? value : undefined;
  return (
    <Select
      label={label}
      hint={hint}
      error={error}
      value={found?.deviceId ?? value?.id ?? NONE}
      onChange={(id) => {
        const device = listed.find((d) => d.deviceId === id);
        if (device !== undefined) {
          onChange({ id: device.deviceId, label: device.label });
        } else if (id === NONE) {
          onChange(undefined);
        }
      }}
      options={[
        { value: NONE, label: none },
        ...listed.map((d) => ({ value: d.deviceId, label: d.label })),
        ...(lost === undefined ? [] : [{ value: lost.id, label: words.notConnected(lost.label) }]),
      ]}
    />
  );
}
