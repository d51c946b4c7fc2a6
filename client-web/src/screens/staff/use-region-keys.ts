import { useEffect } from 'react';

const FOCUSABLE = ['button', 'input', 'select', 'textarea', 'a[href]', '[tabindex]']
  .map((one) => `${one}:not([disabled], [hidden], [tabindex="-1"])`)
  .join();

/**
 * F6 goes to the next part of the screen, Shift+F6 to the one before, and there to where the focus
 * was last. A part is an element with `data-region`.
 */
export function useRegionKeys(): void {
  useEffect(() => {
    const last = new WeakMap<Element, HTMLElement>();
    const entered = ({ target }: FocusEvent) => {
      const region = target instanceof HTMLElement ? target.closest('[data-region]') : null;
      if (region !== null && target instanceof HTMLElement) {
        last.set(region, target);
      }
    };
    const pressed = (event: KeyboardEvent) => {
      const isOurs = event.key === 'F6' && !event.ctrlKey && !event.altKey && !event.metaKey;
      if (!isOurs || document.querySelector('[role$="dialog"]') !== null) {
        return;
      }
      event.preventDefault(); // the browser's own F6 would leave the page
      const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')];
      placesFrom(regions, event.shiftKey ? -1 : 1)
        .map((region) => placeIn(region, last.get(region)))
        .find((place) => place !== undefined)
        ?.focus();
    };
    document.addEventListener('focusin', entered);
    document.addEventListener('keydown', pressed);
    return () => {
      document.removeEventListener('focusin', entered);
      document.removeEventListener('keydown', pressed);
    };
  }, []);
}

/** The regions after, or before, the one with the focus, and that one last. */
function placesFrom(regions: readonly HTMLElement[], step: 1 | -1): readonly HTMLElement[] {
  const ordered = step === 1 ? regions : [...regions].reverse();
  const at = ordered.findIndex((region) => region.contains(document.activeElement));
  return [...ordered.slice(at + 1), ...ordered.slice(0, at + 1)];
}

function placeIn(region: HTMLElement, last: HTMLElement | undefined): HTMLElement | undefined {
  return last !== undefined && region.contains(last) && !last.matches(':disabled')
    ? last
    : (region.querySelector<HTMLElement>(FOCUSABLE) ?? undefined);
}
