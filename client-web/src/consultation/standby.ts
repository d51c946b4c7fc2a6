import {
  type Call,
  type DeviceState,
  Devices,
  Line,
  mayOpenDevices,
  Offer,
  startCall,
} from '../media';
import { fetchCall, fetchStandby } from '../wire/api';
import type { ScreenName } from '../wire/desk';
import type { CallStandby, ConsultationId } from '../wire/messages.gen';
import { browser } from '../wire/platform';
import { Cell, type Store } from '../wire/store';
import { type CallSetup, callOptions } from './use-call';

/** What can be seen of the devices while they wait; nothing of it is sent anywhere. */
export interface StandbyState {
  /** Whether the browser has said of each whether it can be had. */
  readonly isReady: boolean;
  readonly stream: MediaStream | null;
  readonly camera: DeviceState;
}

const SHUT: StandbyState = { isReady: false, stream: null, camera: 'off' };
/** How soon the way is asked for again. */
const RETRY = 5_000;
/** The ways to this computer, and the relay's credentials, change in the long run. */
const FRESH = 300_000;

/**
 * What a screen has ready for its next call: it is logged in at the signaling and in no room; with
 * its devices, once they were asked for, also an offer to whoever answers. Used up by one call; what
 * is left is released.
 */
export class Standby implements Store<StandbyState> {
  private readonly cell = new Cell(SHUT);
  private way: CallStandby | undefined;
  private line: Line | undefined;
  private devices: Devices | undefined;
  private offer: Offer | undefined;
  private cancelRetry = () => {};
  private cancelRenewal = () => {};
  private isOffering = false;
  private begun: { readonly consultation: ConsultationId; readonly call: Call } | undefined;
  private over = false;

  constructor(
    private readonly screen: ScreenName,
    readonly setup: CallSetup,
  ) {
    // A page that is closed says so, before the server has to find out.
    window.addEventListener('pagehide', this.release);
    // The browser remembers the answer, which a call waits for.
    void mayOpenDevices();
    this.open();
  }

  readonly state = this.cell.state;
  readonly subscribe = this.cell.subscribe;

  /** Lets go of everything no call has taken. */
  readonly release = (): void => {
    this.over = true;
    window.removeEventListener('pagehide', this.release);
    this.cancelRetry();
    this.line?.close();
    this.line = undefined;
    void this.begun?.call.leave();
    this.begun = undefined;
    this.closeDevices();
  };

  /** Opens the devices and makes an offer: the other side has nothing to do then but to answer. */
  prepare(): void {
    this.isOffering = true;
    this.openDevices();
  }

  /** From here on the camera's light is on. */
  openDevices(): void {
    if (this.over || this.devices !== undefined) {
      return;
    }
    const devices = new Devices(this.setup);
    this.devices = devices;
    const look = (isReady: boolean) => {
      if (this.devices === devices) {
        this.cell.set({ isReady, stream: devices.stream, camera: devices.state('camera') });
      }
    };
    devices.changed = () => look(this.cell.state().isReady);
    void devices.ready.then(() => {
      look(true);
      this.makeOffer();
    });
  }

  /** Nothing came of it. */
  closeDevices(): void {
    this.dropOffer();
    this.devices?.stop();
    this.devices = undefined;
    this.cell.set(SHUT);
  }

  /** They are the caller's from now on. */
  takeDevices(): Devices | undefined {
    const { devices } = this;
    this.devices = undefined;
    return devices;
  }

  /**
   * Enters a room that the counter has just opened for us, once; does nothing where nothing is ready.
   * The call is ours until it is taken.
   */
  begin(consultation: ConsultationId, displayName: string): void {
    const { screen, setup, way, line, offer } = this;
    if (this.over || way === undefined || line === undefined) {
      return;
    }
    this.line = undefined;
    this.offer = undefined;
    const devices = this.takeDevices() ?? new Devices(setup);
    const admit = () => fetchCall(screen, consultation);
    const options = { ...callOptions(setup, way), room: consultation, admit, displayName };
    this.begun = { consultation, call: startCall(options, line, { devices, offer }) };
  }

  /** The call that has begun, which is the caller's from now on. */
  takeCall(consultation: ConsultationId): Call | undefined {
    const { begun } = this;
    if (begun?.consultation !== consultation) {
      return undefined;
    }
    this.begun = undefined;
    return begun.call;
  }

  private open(): void {
    fetchStandby(this.screen).then(
      (way) => {
        if (!this.over && way !== undefined) {
          this.way = way;
          this.line = new Line({ serviceUrl: way.path, domain: way.domain });
          void this.line.services.then(() => this.makeOffer());
        }
      },
      () => {
        if (!this.over) {
          this.cancelRetry = browser.later(RETRY, () => this.open());
        }
      },
    );
  }

  /** Once everything for it is known: the browser names our addresses only to who may film. */
  private makeOffer(): void {
    const { way, line, setup } = this;
    const isReady = this.isOffering && this.cell.state().isReady;
    if (way === undefined || line === undefined || !isReady) {
      return;
    }
    this.dropOffer();
    const { relayOnly, codecs } = callOptions(setup, way);
    this.offer = new Offer({ iceServers: line.iceServers, relayOnly }, codecs);
    this.cancelRenewal = browser.later(FRESH, () => this.makeOffer());
  }

  private dropOffer(): void {
    this.cancelRenewal();
    this.offer?.close();
    this.offer = undefined;
  }
}
