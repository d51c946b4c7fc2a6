import { useState } from 'react';
import { type Session, useAttempt } from '../../../access';
import { clockTime } from '../../../equipment/schedule';
import { StepList } from '../../../equipment/step-list';
import { useLanguage, useText } from '../../../text';
import { momentAt } from '../../../text/dates';
import { Button, Card, Notice, Segments, TextField, Toggle } from '../../../ui';
import { HttpProblem, saveSettings } from '../../../wire/api';
import type { EquipmentView, KioskSettings, VideoCodec } from '../../../wire/messages.gen';
import { Frame } from '../frame';
import { Volume } from '../volume';
import { CameraPreview } from './camera-preview';
import { DeviceSelect } from './device-select';
import { MicrophoneLevel } from './microphone-level';
import { PlaySound } from './play-sound';
import { useDevices } from './use-devices';
import './settings.css';

export interface SettingsFormProps {
  readonly session: Session;
  readonly equipment: EquipmentView;
  readonly now: number;
  readonly onTest: () => void;
  /** The server no longer knows who stands here. */
  readonly onLocked: () => void;
  readonly onLeave: () => void;
}

/** Every device with what it gives at this moment, so that the right one is seen to be the right one. */
export function SettingsForm(props: SettingsFormProps) {
  const { session, equipment, onLocked, onLeave } = props;
  const words = useText().kiosk.settings;
  const { common } = useText();
  const devices = useDevices();
  const [settings, setSettings] = useState(equipment.settings);
  const [kept, setKept] = useState<KioskSettings | undefined>();
  const { run, isBusy, error } = useAttempt();
  const isChanged = !isSame(settings, kept ?? equipment.settings);
  const change = (part: Partial<KioskSettings>) => setSettings({ ...settings, ...part });

  const save = async () => {
    const saved = await run(
      saveSettings(settings).catch((reason: unknown) => {
        if (reason instanceof HttpProblem && reason.status === 401) {
          onLocked();
        }
        throw reason;
      }),
    );
    if (saved) {
      setKept(settings);
    }
  };
  return (
    <Frame
      session={session}
      foot={
        <>
          <Button size="kiosk" onPress={onLeave}>
            {words.leave}
          </Button>
          <div className="kiosk-settings__said" role="status">
            {isChanged ? words.unsaved : kept === undefined ? null : words.saved}
          </div>
          <Button
            look="solid"
            size="kiosk"
            isPending={isBusy}
            whyNot={whyNot(settings, words)}
            isDisabled={!isChanged && equipment.configuredAt !== undefined}
            onPress={() => void save()}
          >
            {isBusy ? common.working : words.save}
          </Button>
        </>
      }
    >
      <h1 className="kiosk__title">{words.title}</h1>
      <div className="kiosk-settings">
        {error === undefined ? null : <Notice kind="error">{error}</Notice>}
        <Pictures settings={settings} change={change} devices={devices} />
        <Sounds settings={settings} change={change} devices={devices} />
        <CallCard settings={settings} change={change} />
        <TestCard {...props} settings={settings} change={change} isChanged={isChanged} />
      </div>
    </Frame>
  );
}

interface PartProps {
  readonly settings: KioskSettings;
  readonly change: (part: Partial<KioskSettings>) => void;
}

interface DevicesProps extends PartProps {
  readonly devices: readonly MediaDeviceInfo[];
}

function Pictures({ settings, change, devices }: DevicesProps) {
  const words = useText().kiosk.settings;
  const { camera, documentCamera } = settings;
  return (
    <>
      <Card title={words.camera}>
        <DeviceSelect
          label={words.device}
          hint={words.cameraHint}
          none={words.automatic}
          kind="videoinput"
          devices={devices}
          value={camera}
          onChange={(camera) => change({ camera })}
        />
        <CameraPreview name={words.camera} chosen={camera} mirrored />
      </Card>
      <Card title={words.documentCamera}>
        <DeviceSelect
          label={words.device}
          hint={words.documentCameraHint}
          none={words.noDocumentCamera}
          error={isSameDevice(settings) ? words.same : undefined}
          kind="videoinput"
          devices={devices}
          value={documentCamera}
          onChange={(documentCamera) => change({ documentCamera })}
        />
        {documentCamera === undefined ? null : (
          <CameraPreview name={words.documentCamera} chosen={documentCamera} />
        )}
      </Card>
    </>
  );
}

function Sounds({ settings, change, devices }: DevicesProps) {
  const words = useText().kiosk.settings;
  return (
    <>
      <Card title={words.microphone}>
        <DeviceSelect
          label={words.device}
          none={words.automatic}
          kind="audioinput"
          devices={devices}
          value={settings.microphone}
          onChange={(microphone) => change({ microphone })}
        />
        <MicrophoneLevel chosen={settings.microphone} />
      </Card>
      <Card title={words.speaker}>
        <DeviceSelect
          label={words.device}
          none={words.automatic}
          kind="audiooutput"
          devices={devices}
          value={settings.speaker}
          onChange={(speaker) => change({ speaker })}
        />
        <p className="field__label">{words.volume}</p>
        <div className="kiosk-settings__row">
          <Volume
            volume={settings.volume / 100}
            onVolume={(volume) => change({ volume: Math.round(volume * 100) })}
          />
          <PlaySound chosen={settings.speaker} volume={settings.volume} />
        </div>
      </Card>
    </>
  );
}

function CallCard({ settings, change }: PartProps) {
  const words = useText().kiosk.settings;
  return (
    <Card title={words.call}>
      <div className="kiosk-settings__row">
        <Toggle
          size="kiosk"
          label={words.pushToTalk}
          isOn={settings.pushToTalk}
          onChange={(pushToTalk) => change({ pushToTalk })}
        />
      </div>
      <p className="field__hint">{words.pushToTalkHint}</p>
      <Segments<VideoCodec | 'auto'>
        label={words.codec}
        value={settings.codec ?? 'auto'}
        onChange={(codec) => change({ codec: codec === 'auto' ? undefined : codec })}
        options={[
          { value: 'auto', label: words.codecs.auto },
          { value: 'VP8', label: words.codecs.VP8 },
          { value: 'H264', label: words.codecs.H264 },
        ]}
      />
      <p className="field__hint">{words.codecHint}</p>
    </Card>
  );
}

function TestCard({
  settings,
  change,
  equipment,
  now,
  onTest,
  isChanged,
}: SettingsFormProps & PartProps & { readonly isChanged: boolean }) {
  const words = useText().kiosk.settings;
  const { language } = useLanguage();
  const { lastTest } = equipment;
  return (
    <Card title={words.selfTest}>
      <TextField
        label={words.selfTestAt}
        hint={words.selfTestAtHint}
        error={settings.selfTestAt === '' ? words.noTime : undefined}
        type="time"
        value={clockTime(settings.selfTestAt)}
        onChange={(selfTestAt) => change({ selfTestAt })}
      />
      <Segments<'yes' | 'no'>
        label={words.printer}
        value={settings.printer ? 'yes' : 'no'}
        onChange={(answer) => change({ printer: answer === 'yes' })}
        options={[
          { value: 'yes', label: words.printerYes },
          { value: 'no', label: words.printerNo },
        ]}
      />
      <p className="field__hint">{words.printerHint}</p>
      <p>
        {lastTest === undefined ? words.never : words.last(momentAt(lastTest.at, now, language))}
      </p>
      {lastTest === undefined ? null : <StepList steps={lastTest.steps} />}
      <Button size="kiosk" whyNot={isChanged ? words.saveFirst : undefined} onPress={onTest}>
        {words.run}
      </Button>
    </Card>
  );
}

type Words = ReturnType<typeof useText>['kiosk']['settings'];

function whyNot(settings: KioskSettings, words: Words): string | undefined {
  if (isSameDevice(settings)) {
    return words.same;
  }
  return settings.selfTestAt === '' ? words.noTime : undefined;
}

const isSameDevice = ({ camera, documentCamera }: KioskSettings): boolean =>
  camera !== undefined && camera.id === documentCamera?.id;

/** Settings are small and flat, and keys that are absent are left out when written. */
function isSame(a: KioskSettings, b: KioskSettings): boolean {
  const plain = (s: KioskSettings) =>
    JSON.stringify(Object.entries({ ...s, selfTestAt: clockTime(s.selfTestAt) }).sort());
  return plain(a) === plain(b);
}
