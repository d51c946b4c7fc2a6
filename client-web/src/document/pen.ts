/** What tells one pointer from another. */
export interface PointerLike {
  readonly pointerId: number;
  readonly pointerType: string;
  readonly isPrimary: boolean;
  readonly button: number;
}

/** Who may draw: one pointer at a time; once a pen was seen, fingers and palms may not. */
export class PenGuard {
  private drawing: number | undefined;
  private hasPen = false;

  /** Whether this pointer begins a stroke. */
  begins(event: PointerLike): boolean {
    this.hasPen ||= event.pointerType === 'pen';
    const isPalm = this.hasPen && event.pointerType === 'touch';
    if (this.drawing !== undefined || isPalm || !event.isPrimary || event.button !== 0) {
      return false;
    }
    this.drawing = event.pointerId;
    return true;
  }

  isDrawing(event: Pick<PointerLike, 'pointerId'>): boolean {
    return this.drawing === event.pointerId;
  }

  /** Whether this pointer ends the stroke. */
  ends(event: Pick<PointerLike, 'pointerId'>): boolean {
    if (!this.isDrawing(event)) {
      return false;
    }
    this.drawing = undefined;
    return true;
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
