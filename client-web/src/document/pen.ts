/** What tells one pointer from another. */
export interface PointerLike {
  readonly pointerId: number;
  readonly pointerType: string;
  readonly button: number;
  /** Size of the contact in CSS pixels; 1 where the device doesn't measure it. */
  readonly width: number;
  readonly height: number;
}

/** A finger is about 30 pixels across on a kiosk's screen; what is larger is a hand. */
const LARGEST_FINGER = 60;

/**
 * Who may draw: one pointer at a time, so that a second touch is nothing; no contact as large as a
 * hand; and once a pen was seen, no touch at all. A hand that lies on the screen first doesn't keep
 * the finger from drawing.
 */
export class PenGuard {
  private drawing: number | undefined;
  private hasPen = false;

  /** Whether this pointer begins a stroke. */
  begins(event: PointerLike): boolean {
    this.hasPen ||= event.pointerType === 'pen';
    if (this.drawing !== undefined || event.button !== 0 || this.isPalm(event)) {
      return false;
    }
    this.drawing = event.pointerId;
    return true;
  }

  isDrawing(event: Pick<PointerLike, 'pointerId'>): boolean {
    return this.drawing === event.pointerId;
  }

  /** Whether what draws turns out to be a hand that was put down slowly; it draws no longer. */
  givesUp(event: PointerLike): boolean {
    if (!this.isDrawing(event) || !this.isPalm(event)) {
      return false;
    }
    this.drawing = undefined;
    return true;
  }

  /** Whether this pointer ends the stroke. */
  ends(event: Pick<PointerLike, 'pointerId'>): boolean {
    if (!this.isDrawing(event)) {
      return false;
    }
    this.drawing = undefined;
    return true;
  }

  private isPalm({ pointerType, width, height }: PointerLike): boolean {
    return pointerType === 'touch' && (this.hasPen || Math.max(width, height) > LARGEST_FINGER);
  }
}

/** Every sample the device took since the last event. */
export function samplesOf(event: PointerEvent): readonly PointerEvent[] {
  const coalesced = event.getCoalescedEvents?.() ?? [];
  return coalesced.length === 0 ? [event] : coalesced;
}

/** A finger or mouse presses evenly; what a touch screen reports for it means nothing. */
export function pressureOf(event: PointerEvent): number {
  return event.pointerType === 'pen' ? event.pressure : 0.5;
}
